using System.IO.Compression;

namespace Portal.ServicePackages.Tests.Support;

/// <summary>A package as large as one likes, made while it is read: it is nowhere as a whole, neither on disk nor in memory.</summary>
internal static class LargePackage
{
    /// <param name="megabytes">Of the file that the one role brings along, packed together with the definition as the SDK does.</param>
    /// <returns>To be read to its end: whoever makes it waits for that.</returns>
    public static Stream Open(int megabytes, byte[] definition)
    {
        var handover = new Handover();
        new Thread(() =>
        {
            using (var to = new BufferedStream(handover, 1024 * 1024))
                Write(to, megabytes, definition);
            handover.Complete();
        }) { IsBackground = true }.Start();
        return handover;
    }

    private static void Write(Stream to, int megabytes, byte[] definition)
    {
        using var package = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        using var role = package.CreateEntry("SDPackage_3c4d.csdx", CompressionLevel.NoCompression).Open();
        using var inside = new ZipArchive(role, ZipArchiveMode.Create);
        Fill(inside, "approot/large.bin", megabytes);
        using var entry = inside.CreateEntry("ServiceDefinition.csdef").Open();
        entry.Write(definition);
    }

    private static void Fill(ZipArchive zip, string name, int megabytes)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        var megabyte = new byte[1024 * 1024];
        new Random(1).NextBytes(megabyte);
        for (var written = 0; written < megabytes; written++)
            entry.Write(megabyte);
    }
}
