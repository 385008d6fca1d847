using Portal.Arm.Blobs;
using Portal.Domain.Releases;

namespace Portal.Web.Packages;

/// <summary>Keeps the files of releases in a container of Azure Blob Storage, each under its hash.</summary>
public sealed class BlobPackageStore(BlobContainer container) : IPackageStore, IDisposable
{
    // A deployment fetches its package at once, but may be queued; who finds the address later finds it expired.
    private static readonly TimeSpan AddressLasts = TimeSpan.FromHours(4);

    public string Place => $"the container {container.Address}";

    public Task KeepAsync(ReleaseFile file, Stream content, IProgress<long>? kept, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        if (!await container.HasAsync(file.StoredAs, cancellationToken))
            await container.PutAsync(file.StoredAs, content, kept, cancellationToken);
        return true;
    });

    public Task<Stream?> OpenAsync(ReleaseFile file, CancellationToken cancellationToken) => TryAsync(() => container.OpenAsync(file.StoredAs, cancellationToken));

    public Task<Uri> AddressAsync(ReleaseFile file, CancellationToken cancellationToken) => TryAsync(() => container.SignAsync(file.StoredAs, AddressLasts, cancellationToken));

    public void Dispose() => container.Dispose();

    private static async Task<T> TryAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (BlobException failure)
        {
            throw new PackageStoreException(failure.Message, failure);
        }
    }
}
