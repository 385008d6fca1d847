namespace Portal.Storage;

/// <summary>Settings of section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Where the portal keeps its memory; by default a folder of the user's local application data.</summary>
    public string DataFolder { get; set; } = DefaultFolder();

    /// <summary>Every problem, each with its key and the way to mend it; empty when all is well.</summary>
    public IEnumerable<string> Validate()
    {
        if (string.IsNullOrWhiteSpace(DataFolder))
        {
            yield return "Storage:DataFolder is empty, and this user has no folder for application data. Set it to a folder that the portal may write.";
            yield break;
        }

        if (Problem() is { } problem)
            yield return $"Storage:DataFolder is {DataFolder}, which cannot be used: {problem} Set it to a folder that the portal may write.";
    }

    private string? Problem()
    {
        try
        {
            Directory.CreateDirectory(DataFolder);
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

    private static string DefaultFolder() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } local ? Path.Combine(local, "vip-swap-portal") : "";
}
