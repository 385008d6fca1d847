using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Releases;

public class VisibleReleasesTests
{
    private static readonly HostedService Shop = Scoped.Service("shop", "s1", "shop", "shop", "Shop");
    private static readonly HostedService Pay = Scoped.Service("pay", "s1", "pay", "pay", "Pay");

    private readonly ReleaseBook book = new(new MemoryBook());
    private readonly ServiceEstate estate = new();

    public VisibleReleasesTests() => estate.Replace(
        new EstateSnapshot([.. new[] { Shop, Pay }.Select(service => ServiceRow.Of(Sample.Facts with { Service = service }, []))], [], [], Sample.Now), EstateSnapshot.Empty);

    private VisibleReleases For(Access access)
    {
        var session = new OperatorSession();
        session.Set(access);
        return new VisibleReleases(book, estate, session);
    }

    private async Task<ReleaseRecord> AddAsync(ServiceKey? service, Operator by) =>
        await book.AddAsync(ReleaseSamples.Record(service) with { By = by }, null, TestContext.Current.CancellationToken);

    [Fact]
    public async Task List_OfATeam_LeavesOutTheOthers()
    {
        var (shop, pay) = (await AddAsync(Shop.Key, Sample.Ben), await AddAsync(Pay.Key, Sample.Ben));
        var releases = For(Scoped.Access(OperatorRole.Reader, "team=Shop"));

        Assert.Equal([shop], releases.List(null));
        Assert.Empty(releases.List(Pay.Key));
        Assert.Null(releases.Find(pay.Id));
        Assert.Equal(shop, releases.Find(shop.Id));
    }

    [Fact]
    public async Task Find_OfAServiceThatIsNotThereYet_IsForItsGiverAndForThoseWhoSeeAll()
    {
        var record = await AddAsync(null, Sample.Ben);

        Assert.Null(For(Scoped.Access(OperatorRole.Reader, "team=Shop")).Find(record.Id));
        Assert.Equal(record, For(Scoped.Access(OperatorRole.Reader, "team=Shop") with { By = Sample.Ben }).Find(record.Id));
        Assert.Equal(record, For(Sample.AnaMay).Find(record.Id));
        Assert.Null(For(Access.None).Find(record.Id));
    }

    [Fact]
    public async Task Find_OfAServiceThatHasGone_IsForItsGiverAndForThoseWhoSeeAll()
    {
        var record = await AddAsync(Pay.Key, Sample.Ben);
        estate.Replace(new EstateSnapshot([ServiceRow.Of(Sample.Facts with { Service = Shop }, [])], [], [], Sample.Now), estate.Now);

        Assert.Null(For(Scoped.Access(OperatorRole.Reader, "team=Pay")).Find(record.Id));
        Assert.Equal(record, For(Scoped.Access(OperatorRole.Reader, "team=Pay") with { By = Sample.Ben }).Find(record.Id));
        Assert.Equal(record, For(Sample.AnaMay).Find(record.Id));
    }

    [Fact]
    public async Task RunningBefore_OfAVisibleServiceThatIsTied_IsWhatProductionRuns()
    {
        var (live, next) = (await AddAsync(Shop.Key, Sample.Ben), ReleaseSamples.Record(Shop.Key, "4.3.0"));
        await book.TieAsync(new ReleaseTie(Shop.Production!.Id, "", live.Id, Sample.Ben, Sample.Now), TestContext.Current.CancellationToken);

        Assert.Equal(live, For(Sample.AnaMay).RunningBefore(next));
        Assert.Null(For(Sample.AnaMay).RunningBefore(ReleaseSamples.Record(Pay.Key)));
        Assert.Null(For(Sample.AnaMay).RunningBefore(ReleaseSamples.Record(null)));
        Assert.Null(For(Scoped.Access(OperatorRole.Reader, "team=Pay")).RunningBefore(next));
    }

    [Fact]
    public async Task List_NewestFirst()
    {
        await AddAsync(Shop.Key, Sample.Ana);
        var newer = await book.AddAsync(ReleaseSamples.Record(Shop.Key, "4.3.0") with { At = Sample.Now.AddMinutes(1) }, null, TestContext.Current.CancellationToken);

        Assert.Equal(newer, For(Sample.AnaMay).List(Shop.Key)[0]);
    }

    [Fact]
    public async Task WatchAsync_OfATeam_LeavesOutTheOthersAndFollowsTheAccess()
    {
        var (shop, session) = (await AddAsync(Shop.Key, Sample.Ben), new OperatorSession());
        await AddAsync(Pay.Key, Sample.Ben);
        session.Set(Scoped.Access(OperatorRole.Reader, "team=Shop"));
        await using var seen = new VisibleReleases(book, estate, session).WatchAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.True(await seen.MoveNextAsync());
        Assert.Equal([shop], seen.Current);

        session.End();
        Assert.True(await seen.MoveNextAsync());
        Assert.Empty(seen.Current);
    }
}
