using System.Security.Cryptography;
using System.Text;

namespace Portal.Storage;

/// <summary>Settings of section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    private const int LongestSocketPath = 100; // The kernel's limit is 108 bytes.

    /// <summary>Sqlite, a file in the data folder, for one instance; or PostgreSql, for several.</summary>
    public StorageProvider Provider { get; set; }

    /// <summary>Where PostgreSql is, as Npgsql writes it: <c>Host=db;Database=portal;Username=portal;Password=…</c>. The database must be there; its tables are made at the start.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Where the portal keeps its memory; by default a folder of the user's local application data.</summary>
    public string DataFolder { get; set; } = DefaultFolder();

    /// <summary>The file of SQLite.</summary>
    public string DatabaseFile => Path.Combine(DataFolder, "portal.db");

    /// <summary>Where the embedded cloud listens: in the data folder, or, where that path is too long for a socket, beside the user's temporary files.</summary>
    public string SocketFile
    {
        get
        {
            var inFolder = Path.Combine(DataFolder, "cloud.sock");
            return Encoding.UTF8.GetByteCount(inFolder) <= LongestSocketPath
                ? inFolder
                : Path.Combine(Path.GetTempPath(), $"vip-swap-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inFolder)))[..16]}.sock");
        }
    }

    /// <summary>Every problem, each with its key and the way to mend it; empty when all is well.</summary>
    public IEnumerable<string> Validate() => [.. Folder(), .. Connection()];

    private IEnumerable<string> Folder()
    {
        if (string.IsNullOrWhiteSpace(DataFolder))
        {
            yield return "Storage:DataFolder is empty, and this user has no folder for application data. Set it to a folder that the portal may write.";
            yield break;
        }

        if (Problem() is { } problem)
            yield return $"Storage:DataFolder is {DataFolder}, which cannot be used: {problem} Set it to a folder that the portal may write.";
    }

    private IEnumerable<string> Connection() => Provider switch
    {
        StorageProvider.Sqlite when ConnectionString.Length > 0 =>
            ["Storage:ConnectionString is set, but Storage:Provider is Sqlite, which has none. Set Storage:Provider to PostgreSql, or take the connection string out."],
        StorageProvider.Sqlite => [],
        StorageProvider.PostgreSql => ConnectionStringProblems.Of(ConnectionString),
        _ => [$"Storage:Provider is {Provider}, which there is not. Set it to Sqlite or PostgreSql."],
    };

    private string? Problem()
    {
        try
        {
            MakeFolder();
            var probe = Path.Combine(DataFolder, $".probe-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return failure.Message;
        }
    }

    /// <summary>A new folder is the portal's own: nobody else may look into it.</summary>
    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(DataFolder);
        else
            Directory.CreateDirectory(DataFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string DefaultFolder() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } local ? Path.Combine(local, "vip-swap-portal") : "";
}
