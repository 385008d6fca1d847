using Portal.Domain.Releases;

namespace Portal.Storage.Packages;

/// <summary>Keeps the files of releases in a folder, each under its hash.</summary>
/// <param name="folder">Made when it is needed.</param>
/// <param name="cloudCanFetch">The cloud runs on this machine.</param>
public sealed class FolderPackageStore(string folder, bool cloudCanFetch) : IPackageStore
{
    private const string Part = ".part";
    private const int BufferBytes = 128 * 1024;

    private readonly string folder = Path.GetFullPath(folder);

    public string Place => $"the folder {folder}";

    public async Task KeepAsync(ReleaseFile file, Stream content, IProgress<long>? kept, CancellationToken cancellationToken)
    {
        var path = PathOf(file);
        try
        {
            MakeFolder();
            if (File.Exists(path))
                return;
            await WriteAsync(path, content, kept, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PackageStoreException($"{file.Name} could not be kept in {Place}: {failure.Message}", failure);
        }
    }

    public Task<Stream?> OpenAsync(ReleaseFile file, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(File.Exists(PathOf(file)) ? new FileStream(PathOf(file), FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.Asynchronous | FileOptions.SequentialScan) : null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PackageStoreException($"{file.Name} could not be read from {Place}: {failure.Message}", failure);
        }
    }

    public Task<Uri> AddressAsync(ReleaseFile file, CancellationToken cancellationToken) => cloudCanFetch
        ? Task.FromResult(new Uri(PathOf(file)))
        : throw new PackageStoreException($"Azure cannot fetch {file.Name} from {Place}. Set Packages:Container to a container of Azure Blob Storage.");

    private async Task WriteAsync(string path, Stream content, IProgress<long>? kept, CancellationToken cancellationToken)
    {
        var part = $"{path}.{Guid.NewGuid():N}{Part}";
        try
        {
            await using (var file = Create(part))
            {
                var buffer = new byte[BufferBytes];
                while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
                {
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                    kept?.Report(read);
                }

                file.Flush(flushToDisk: true);
            }

            // Whole, or not at all; whoever was first kept the same content.
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static FileStream Create(string part)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(part, options);
    }

    // What a process left behind that ended in the middle; one that is still being written is locked.
    private void MakeFolder()
    {
        if (!OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        else
            Directory.CreateDirectory(folder);
        foreach (var left in Directory.EnumerateFiles(folder, $"*{Part}").Where(IsLeft))
            File.Delete(left);
    }

    private static bool IsLeft(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private string PathOf(ReleaseFile file) => Path.Combine(folder, file.StoredAs);
}
