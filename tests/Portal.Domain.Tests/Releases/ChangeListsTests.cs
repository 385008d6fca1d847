using System.Collections.Immutable;
using Portal.Domain.HostedServices;
using Portal.Domain.Releases;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Releases;

public class ChangeListsTests
{
    private static readonly ChangeSources Source = new(new ChangeSource("https://example.com/{service}/{from}...{to}"), ImmutableDictionary<string, ChangeSource?>.Empty);

    private readonly ReleaseBook book = new(new MemoryBook());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_ReleasesBetween_AreListedNewestFirst()
    {
        await AddAsync("4.1.7", "live already");
        await AddAsync("4.1.8", "fix");
        await AddAsync("4.1.9", "one", "two");
        await AddAsync("4.2.0", "new search");
        await AddAsync("4.3.0", "not yet");

        var list = new ChangeLists(book, ChangeSources.None).Of(Sample.Service)!;

        Assert.Equal(["4.2.0", "4.1.9", "4.1.8"], list.Releases.Select(release => release.Version));
        Assert.Equal((4, false, "4.1.7", "4.2.0", null), (list.Count, list.IsTakenBack, list.From, list.To, list.Compare));
    }

    [Fact]
    public async Task Of_OlderOneStaged_TakesTheSameBack()
    {
        await AddAsync("4.2.0", "new search");

        var list = new ChangeLists(book, Source).Of(Turned)!;

        Assert.Equal((true, "4.1.7", "4.2.0", "https://example.com/shop-api/4.1.7...4.2.0"), (list.IsTakenBack, list.From, list.To, list.Compare?.AbsoluteUri));
        Assert.Equal(["new search"], Assert.Single(list.Releases).Lines);
    }

    [Fact]
    public async Task Of_TiedRelease_CountsWhateverItIsCalled()
    {
        var staged = Sample.Service.Staging!.Stamped();
        var record = await book.AddAsync(ReleaseSamples.Record() with { Version = "blue", Changes = ["as deployed"] }, null, Token);
        await book.TieAsync(new ReleaseTie(staged.Id, staged.Stamp, record.Id, Sample.Ana, Sample.Now), Token);
        await AddAsync("4.2.0", "another of this name");

        Assert.Equal(["as deployed"], new ChangeLists(book, ChangeSources.None).Of(Sample.Service with { Staging = staged })!.Releases.SelectMany(release => release.Lines));
    }

    [Fact]
    public async Task Of_ReleasesOfAnotherService_AreNotListed()
    {
        await book.AddAsync(ReleaseSamples.Record(ServiceKey.Of(Sample.Kind, "cms")) with { Changes = ["of cms"] }, null, Token);

        Assert.Null(new ChangeLists(book, ChangeSources.None).Of(Sample.Service));
    }

    [Fact]
    public void Of_OnlyASourceIsKnown_LinksIt() =>
        Assert.Equal((0, "https://example.com/shop-api/4.1.7...4.2.0"), (new ChangeLists(book, Source).Of(Sample.Service)!.Count, new ChangeLists(book, Source).Of(Sample.Service)!.Compare?.AbsoluteUri));

    [Fact]
    public void Of_OneSideOrTheSameVersion_IsNothing()
    {
        Assert.Null(new ChangeLists(book, Source).Of(Sample.Service with { Staging = null }));
        Assert.Null(new ChangeLists(book, Source).Of(Sample.Service with { Staging = Sample.Service.Staging! with { Version = "4.1.7" } }));
    }

    private static HostedService Turned => Sample.Service with { Production = Sample.Service.Staging, Staging = Sample.Service.Production };

    private Task<ReleaseRecord> AddAsync(string version, params string[] changes) => book.AddAsync(ReleaseSamples.Record(Sample.Key, version) with { Changes = [.. changes] }, null, Token);
}
