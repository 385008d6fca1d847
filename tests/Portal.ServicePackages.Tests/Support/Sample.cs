using Portal.ServicePackages.Definitions;

namespace Portal.ServicePackages.Tests.Support;

/// <summary>The files of the folder Samples.</summary>
public static class Sample
{
    public static readonly string[] Names = ["Shop", "First", "Queue", "Gateway", "Names"];

    public static byte[] DefinitionBytes(string name) => Bytes($"{name}.csdef");

    public static byte[] ConfigurationBytes(string name) => Bytes($"{name}.cscfg");

    public static ServiceDefinition Definition(string name) => ServiceDefinitionReader.Read(DefinitionBytes(name)).Value!;

    public static ServiceConfiguration Configuration(string name) => ServiceConfigurationReader.Read(ConfigurationBytes(name)).Value!;

    private static byte[] Bytes(string file)
    {
        using var resource = typeof(Sample).Assembly.GetManifestResourceStream($"Samples/{file}") ?? throw new FileNotFoundException(file);
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
