using System.Net;
using System.Web;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Releases;
using Portal.Web.Packages;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Packages;

/// <summary>The adapter between the release desk and a container; the container itself is tested against Azurite.</summary>
public sealed class BlobPackageStoreTests : IDisposable
{
    private static readonly ReleaseFile File = new(ReleaseFileKind.Package, "shop-4.2.0.cspkg", new string('a', 64), 3);

    private readonly BlobShelf shelf = new();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly BlobPackageStore store;

    public BlobPackageStoreTests() => store = new BlobPackageStore(shelf.Open(time));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        shelf.Dispose();
    }

    [Fact]
    public async Task KeepAsync_New_IsNamedByItsContentAndOpenedAgain()
    {
        await store.KeepAsync(File, new MemoryStream([1, 2, 3]), null, Token);

        Assert.Equal($"{File.Sha256}.cspkg", Assert.Single(shelf.Blobs.Keys));
        await using var content = (await store.OpenAsync(File, Token))!;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, Token);
        Assert.Equal([1, 2, 3], copy.ToArray());
    }

    [Fact]
    public async Task KeepAsync_ThereAlready_IsNotSentAgain()
    {
        shelf.Blobs[File.StoredAs] = [1, 2, 3];
        using var content = new MemoryStream([1, 2, 3]);

        await store.KeepAsync(File, content, null, Token);

        Assert.Equal(["HEAD"], shelf.Asked);
        Assert.Equal(0, content.Position);
    }

    [Fact]
    public async Task KeepAsync_CutOff_LeavesNothingAndIsNoFailureOfTheStore()
    {
        await using var cut = new Cut();

        await Assert.ThrowsAsync<IOException>(() => store.KeepAsync(File, cut, null, Token));

        Assert.Empty(shelf.Blobs);
    }

    [Fact]
    public async Task OpenAsync_NotThere_IsNull() => Assert.Null(await store.OpenAsync(File, Token));

    [Fact]
    public async Task AddressAsync_ForAzure_IsSignedForReadingThisBlobForFourHours()
    {
        var address = await store.AddressAsync(File, Token);

        var query = HttpUtility.ParseQueryString(address.Query);
        Assert.EndsWith($"/packages/{File.StoredAs}", address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(("r", "b", "https", "2026-05-01T16:00:00Z"), (query["sp"], query["sr"], query["spr"], query["se"]));
        Assert.NotEmpty(query["sig"]!);
    }

    [Fact]
    public async Task EveryDoor_Refused_SaysWhyAsAFailureOfTheStore()
    {
        shelf.Refuses = HttpStatusCode.Forbidden;
        Func<Task>[] doors = [() => store.KeepAsync(File, new MemoryStream([1]), null, Token), () => store.OpenAsync(File, Token), () => store.AddressAsync(File, Token)];

        foreach (var door in doors)
        {
            var failure = await Assert.ThrowsAsync<PackageStoreException>(door);
            Assert.Contains("https://account.blob.core.windows.net/packages answered 403", failure.Message, StringComparison.Ordinal);
            Assert.Contains("Storage Blob Data Contributor", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Place_ForPeople_IsTheContainer() => Assert.Equal("the container https://account.blob.core.windows.net/packages", store.Place);

    /// <summary>Breaks at once.</summary>
    private sealed class Cut : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The connection was lost.");
    }
}
