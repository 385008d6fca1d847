namespace Portal.Storage;

/// <summary>Where the keys of the only instance lie: nobody but its own user may look into it.</summary>
internal static class KeyFolder
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static DirectoryInfo In(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "keys");
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(path);
        var folder = Directory.CreateDirectory(path, Own);
        folder.UnixFileMode = Own; // One from before may be open to others.
        return folder;
    }
}
