using Portal.Domain.Releases;

namespace Portal.Domain.Tests.Support;

/// <summary>Files of releases, kept in memory.</summary>
internal sealed class MemoryPackages : IPackageStore
{
    public Dictionary<string, byte[]> Kept { get; } = [];

    public PackageStoreException? Fault { get; set; }

    public string Place => "memory";

    public async Task KeepAsync(ReleaseFile file, Stream content, IProgress<long>? kept, CancellationToken cancellationToken)
    {
        if (Fault is not null)
            throw Fault;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        Kept[file.StoredAs] = copy.ToArray();
        kept?.Report(copy.Length);
    }

    public Task<Stream?> OpenAsync(ReleaseFile file, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(Kept.TryGetValue(file.StoredAs, out var bytes) ? new MemoryStream(bytes) : null);

    public Task<Uri> AddressAsync(ReleaseFile file, CancellationToken cancellationToken) => Task.FromResult(new Uri($"https://packages.invalid/{file.StoredAs}"));
}
