using System.IO.Compression;
using System.IO.Pipelines;

namespace Portal.ServicePackages.Tests.Support;

/// <summary>A package as large as one likes, made while it is read: it is nowhere as a whole, neither on disk nor in memory.</summary>
internal static class LargePackage
{
    /// <param name="megabytes">Of the file that the one role brings along, packed together with the definition as the SDK does.</param>
    public static Stream Open(int megabytes, byte[] definition)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1024 * 1024, resumeWriterThreshold: 512 * 1024, useSynchronizationContext: false));
        _ = Task.Run(async () =>
        {
            Exception? failure = null;
            try
            {
                Write(pipe.Writer.AsStream(leaveOpen: true), megabytes, definition);
            }
            catch (Exception cut)
            {
                failure = cut; // Whoever reads is told.
            }

            await pipe.Writer.CompleteAsync(failure);
        });
        return pipe.Reader.AsStream();
    }

    private static void Write(Stream to, int megabytes, byte[] definition)
    {
        using var package = new ZipArchive(to, ZipArchiveMode.Create);
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
