using System.Text;

namespace Portal.Emulator;

/// <summary>The file behind a Unix domain socket.</summary>
internal static class SocketFile
{
    /// <summary>What fits into the system's address structure, without the closing zero.</summary>
    private const int LongestPath = 107;

    /// <summary>Makes room for the socket.</summary>
    /// <exception cref="ArgumentException">The path is empty or too long for a socket.</exception>
    public static void Prepare(string path)
    {
        if (path.Length == 0)
            throw new ArgumentException("The embedded cloud needs the path of a socket: set EmulatorOptions.SocketPath.", nameof(path));
        if (Encoding.UTF8.GetByteCount(path) > LongestPath)
            throw new ArgumentException($"The socket path '{path}' is longer than the {LongestPath} bytes the system allows; choose a shorter one.", nameof(path));
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        File.Delete(path);
    }

    /// <summary>Lets nobody but this user talk to the socket.</summary>
    public static void Guard(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
