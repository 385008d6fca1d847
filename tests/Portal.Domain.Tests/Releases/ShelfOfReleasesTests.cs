using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Releases;

public class ShelfOfReleasesTests
{
    private static readonly HostedService Service = Sample.Service with { Staging = Sample.Service.Staging!.Stamped() };
    private static readonly ReleaseFile Package = ReleaseSamples.File(ReleaseFileKind.Package, 'b');

    private readonly ReleaseBook book = new(new MemoryBook());
    private readonly FakeTarget target = new() { Facts = Sample.Facts with { Service = Service } };
    private readonly ServiceEstate estate = new();
    private readonly ShelfOfReleases shelf;

    public ShelfOfReleasesTests()
    {
        var time = new FakeTimeProvider(Sample.Now);
        shelf = new ShelfOfReleases(book, new MemoryPackages(), estate, new SwapPlanner(new SwapKinds([target]), estate, new MemoryLog(), time), time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private void Read(HostedService service) =>
        estate.Replace(new EstateSnapshot([ServiceRow.Of(Sample.Facts with { Service = service }, [Sample.Met()])], [], [], Sample.Now), EstateSnapshot.Empty);

    private Task<ReleaseRecord> AddAsync(ServiceKey? service = null) => book.AddAsync(ReleaseSamples.Record(service ?? Sample.Key) with { Files = [ReleaseSamples.File(ReleaseFileKind.Definition), Package] }, null, Token);

    [Fact]
    public async Task FindAsync_Kept_TellsItsPackageAndEndpoints()
    {
        var shelved = await shelf.FindAsync((await AddAsync()).Id.Value, Sample.AnaMay, Token);

        Assert.Equal(("4.2.0", Package.Sha256, true, 1), (shelved!.Version, shelved.Sha256, shelved.HasPackage, shelved.Endpoints));
        Assert.Null(await shelf.FindAsync("none", Sample.AnaMay, Token));
    }

    [Fact]
    public async Task FindAsync_OfWhatMayNotBeSeen_IsAsIfItWereNotThere()
    {
        var (mine, theirs) = (Scoped.Service("shop", "s1", "shop", "shop", "Shop"), Scoped.Service("pay", "s1", "pay", "pay", "Pay"));
        estate.Replace(new EstateSnapshot([.. new[] { mine, theirs }.Select(service => ServiceRow.Of(Sample.Facts with { Service = service }, []))], [], [], Sample.Now), EstateSnapshot.Empty);
        var (ours, others) = (await AddAsync(mine.Key), await AddAsync(theirs.Key));
        var by = Scoped.Access(OperatorRole.Operator, "team=Shop");

        Assert.NotNull(await shelf.FindAsync(ours.Id.Value, by, Token));
        Assert.Null(await shelf.FindAsync(others.Id.Value, by, Token));
        Assert.NotNull(await shelf.FindAsync(others.Id.Value, Sample.AnaMay, Token));
    }

    [Fact]
    public async Task PackageAddressAsync_Kept_IsTheStores() =>
        Assert.EndsWith($"{Package.Sha256}.cspkg", (await shelf.PackageAddressAsync((await AddAsync()).Id.Value, Token)).AbsoluteUri, StringComparison.Ordinal);

    [Fact]
    public async Task PackageAddressAsync_None_SaysToUploadIt() =>
        Assert.Contains("Upload it again", (await Assert.ThrowsAsync<CloudFailureException>(() => shelf.PackageAddressAsync("none", Token))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task RunsNowAsync_DeploymentThatIsSeen_IsStampedAsItIsNow()
    {
        Read(Sample.Service);
        var release = await AddAsync();

        await shelf.RunsNowAsync(Service.Staging!.Id, release.Id.Value, Token);

        Assert.Equal(Service.Staging.Stamp, Assert.Single(book.Now.Ties.Values).Stamp);
        Read(Service);
        Assert.Equal("4.2.0", (await shelf.RunningOnAsync(Service.Staging.Id, Token))?.Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunsNowAsync_FirstOfANewService_IsKeptWithTheServiceOnceItIsSeen(bool isSeenBefore)
    {
        var given = await book.AddAsync(ReleaseSamples.Record(service: null), null, Token);
        if (isSeenBefore)
            Read(Service);

        await shelf.RunsNowAsync(Service.Staging!.Id, given.Id.Value, Token);
        Read(Service);
        await shelf.StampAsync(Token);
        await shelf.StampAsync(Token);

        var own = Assert.Single(book.Now.Records.Values, record => record.Service == Sample.Key);
        Assert.Equal(own, book.Now.Of(Service.Staging));
        Assert.Equal((ReleaseId.Of(Sample.Key, given.Version, given.Files), given.Files, given.By), (own.Id, own.Files, own.By));
        Assert.Equal(2, book.Now.Records.Count);
    }

    [Fact]
    public async Task StampAsync_TiedBeforeAndStampedSince_IsKeptWithTheServiceToo()
    {
        var given = await book.AddAsync(ReleaseSamples.Record(service: null), null, Token);
        await book.TieAsync(new ReleaseTie(Service.Staging!.Id, "as it was", given.Id, Operator.Portal, Sample.Now), Token);
        Read(Service);

        await shelf.StampAsync(Token);

        Assert.Single(book.Now.Records.Values, record => record.Service == Sample.Key);
        Assert.Equal("as it was", Assert.Single(book.Now.Ties.Values).Stamp);
    }

    [Fact]
    public async Task RunsNowAsync_NewDeployment_IsStampedWhenItIsFirstSeen()
    {
        var release = await AddAsync();
        await shelf.RunsNowAsync(Service.Staging!.Id, release.Id.Value, Token);
        Assert.True(Assert.Single(book.Now.Ties.Values).IsUnstamped);
        Assert.Equal(release, book.Now.Of(Service.Staging));

        Read(Service);
        await shelf.StampAsync(Token);

        Assert.Equal(Service.Staging.Stamp, Assert.Single(book.Now.Ties.Values).Stamp);
        Assert.Null(book.Now.Of(Service.Staging.Stamped("another")));
    }
}
