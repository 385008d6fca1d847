using System.Buffers;
using System.Security.Cryptography;

namespace Portal.ServicePackages.Packages;

/// <summary>An upload on disk: the directory of a zip is at its end, and no memory should hold 600 MB. Gone when it is disposed.</summary>
public sealed class SpooledFile : IAsyncDisposable, IDisposable
{
    private const int BufferBytes = 128 * 1024;

    private readonly FileStream stream;

    private SpooledFile(FileStream stream) => this.stream = stream;

    /// <summary>Of the whole file, in small hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    public long Bytes => stream.Length;

    /// <summary>It went on beyond the limit; what is here is only its beginning.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>The content, to be read and sought in.</summary>
    internal Stream Content => stream;

    /// <summary>Reads an upload to its end, or to the limit.</summary>
    /// <param name="folder">Where the file lies in the meantime.</param>
    /// <exception cref="IOException">The upload was cut off, or the disk is full; nothing is left behind.</exception>
    public static async Task<SpooledFile> ReceiveAsync(Stream upload, long maxBytes, string folder, CancellationToken cancellationToken)
    {
        var file = new SpooledFile(Create(folder));
        try
        {
            await file.FillAsync(upload, maxBytes, cancellationToken);
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>The file from its beginning; closing it leaves the file.</summary>
    public Stream Open() => new Window(stream, 0, stream.Length);

    /// <summary>Copies the file to where it is kept.</summary>
    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        stream.Position = 0;
        await stream.CopyToAsync(target, cancellationToken);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    public void Dispose() => stream.Dispose();

    /// <summary>A file without a name where the system has such: gone with the process too, however that ends.</summary>
    internal static FileStream Create(string folder)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.spool");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            return new(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var nameless = new FileStream(path, options);
        File.Delete(path);
        return nameless;
    }

    private async Task FillAsync(Stream upload, long maxBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await upload.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken) is > 0 and var read)
            {
                if (stream.Length + read > maxBytes)
                {
                    IsTooLarge = true;
                    break;
                }

                hash.AppendData(buffer, 0, read);
                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        Sha256 = Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
