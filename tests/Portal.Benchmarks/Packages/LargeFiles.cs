using System.IO.Compression;
using System.Text;

namespace Portal.Benchmarks.Packages;

/// <summary>Files as large as they come.</summary>
internal static class LargeFiles
{
    public const int Roles = 25;

    private const int Part = 1024 * 1024;

    public static readonly (string What, Action<string, int> Make)[] Packages =
    [
        ("600 files, the definition beside them", Plain),
        ("One packed role of nearly all of it, the definition inside", Packed),
        ("20,000 files", Many),
    ];

    public static string Definition(string size) => $"<ServiceDefinition name=\"Large\">{string.Concat(Enumerable.Range(1, Roles).Select(role => Role(role, size)))}</ServiceDefinition>";

    public static string Configuration() =>
        $"<ServiceConfiguration serviceName=\"Large\">{string.Concat(Enumerable.Range(1, Roles).Select(role => $"<Role name=\"Role{role}\"><Instances count=\"2\"/></Role>"))}</ServiceConfiguration>";

    private static string Role(int role, string size) =>
        $"<WorkerRole name=\"Role{role}\" vmsize=\"{size}\"><Endpoints><InputEndpoint name=\"In\" protocol=\"tcp\" port=\"{role}\"/></Endpoints>"
        + $"<ConfigurationSettings>{string.Concat(Enumerable.Range(1, 40).Select(setting => $"<Setting name=\"Setting{setting}\"/>"))}</ConfigurationSettings></WorkerRole>";

    private static void Plain(string path, int megabytes) => Write(path, megabytes, Part, "ServiceDefinition.csdef");

    private static void Many(string path, int megabytes) => Write(path, 19_998, megabytes * Part / 20_000, "ServiceDefinition.csdef");

    private static void Packed(string path, int megabytes)
    {
        var role = $"{path}.role";
        Write(role, megabytes, Part, "ServiceDefinition.csdef");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
            zip.CreateEntryFromFile(role, "Role1_1a2b.cssx", CompressionLevel.NoCompression);
        File.Delete(role);
    }

    private static void Write(string path, int files, int bytes, string definition)
    {
        var noise = new byte[bytes];
        new Random(1).NextBytes(noise);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        for (var file = 0; file < files; file++)
            Add(zip, $"approot/files/{file}.bin", noise);
        Add(zip, definition, Encoding.UTF8.GetBytes(Definition("Small")));
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(content);
    }
}
