using System.IO.Compression;

namespace Portal.Emulator.Tests.Support;

/// <summary>Packages of one web role, written to a folder that goes with the test.</summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("packages");

    /// <returns>The package's address.</returns>
    public string Write(string version, int port)
    {
        var file = Path.Combine(folder.FullName, $"{version}.cspkg");
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        Write(zip, "version.txt", version);
        Write(zip, "ServiceDefinition.csdef", $"""
            <ServiceDefinition name="fresh" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
              <WebRole name="Web"><Endpoints><InputEndpoint name="Http" protocol="http" port="{port}" /></Endpoints></WebRole>
            </ServiceDefinition>
            """);
        return new Uri(file).AbsoluteUri;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
