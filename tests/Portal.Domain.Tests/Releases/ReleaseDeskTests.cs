using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Releases;

public class ReleaseDeskTests
{
    private static readonly HostedService Service = Sample.Service with { Staging = Sample.Service.Staging!.Stamped() };

    private readonly MemoryPackages packages = new();
    private readonly MemoryBook decisions = new();
    private readonly ReleaseBook book;
    private readonly FakeTarget target = new() { Facts = Sample.Facts with { Service = Service } };
    private readonly ReleaseDesk desk;

    public ReleaseDeskTests()
    {
        book = new ReleaseBook(decisions);
        var estate = new ServiceEstate();
        estate.Replace(new EstateSnapshot([ServiceRow.Of(Sample.Facts with { Service = Service }, [Sample.Met()])], [], [], Sample.Now), EstateSnapshot.Empty);
        var time = new FakeTimeProvider(Sample.Now);
        desk = new ReleaseDesk(book, packages, new SwapPlanner(new SwapKinds([target]), estate, new MemoryLog(), time), time);
    }

    private Task<ReleaseResult> AddAsync(ReleaseDraft draft, Access? by = null) => desk.AddAsync(draft, by ?? Sample.AnaMay, null, TestContext.Current.CancellationToken);

    [Fact]
    public async Task AddAsync_Uploaded_KeepsFilesThenTheRecord()
    {
        var kept = Assert.IsType<ReleaseResult.Kept>(await AddAsync(ReleaseSamples.Draft(Sample.Key)));

        Assert.Equal([1, 2, 3], packages.Kept[$"{new string('a', 64)}.csdef"]);
        Assert.Equal((ReleaseOrigin.Uploaded, Sample.Ana, Sample.Now), (kept.Release.Origin, kept.Release.By, kept.Release.At));
        Assert.Equal(kept.Release, book.Now.Find(kept.Release.Id));
        Assert.Empty(book.Now.Ties);
    }

    [Fact]
    public async Task AddAsync_TellsWhatRuns_TiesItToTheDeploymentAsItIsNow()
    {
        var kept = Assert.IsType<ReleaseResult.Kept>(await AddAsync(ReleaseSamples.Draft(Sample.Key, Slot.Staging)));

        Assert.Equal(ReleaseOrigin.Told, kept.Release.Origin);
        Assert.Equal(kept.Release, book.Now.Of(Service.Staging));
        Assert.Null(book.Now.Of(Service.Production));
        Assert.Equal([LedgerKind.ReleaseKept, LedgerKind.ReleaseTold], decisions.Entries.Select(entry => entry.Kind));
        Assert.Equal((Sample.Ana, Service.Staging!.Id.Value), (decisions.Entries[1].Person, RecordJson.Read<RecordedRelease>(decisions.Entries[1].What.ToJsonString()).Deployment));
    }

    [Fact]
    public async Task AddAsync_TellsWhatCannotRun_KeepsNothing()
    {
        target.Facts = Sample.Facts with { Service = Service with { Staging = Service.Staging! with { Roles = [new Role("Other", "Small", 1, [])] } } };

        Assert.IsType<ReleaseResult.Refused>(await AddAsync(ReleaseSamples.Draft(Sample.Key, Slot.Staging)));
        Assert.Empty(packages.Kept);
    }

    [Fact]
    public async Task AddAsync_NoDefinition_IsRefused() => Assert.IsType<ReleaseResult.Refused>(await AddAsync(ReleaseSamples.Draft(Sample.Key) with { Model = null }));

    [Fact]
    public async Task AddAsync_NoSuchService_IsNotFound() => Assert.IsType<ReleaseResult.NotFound>(await AddAsync(ReleaseSamples.Draft(ServiceKey.Of("Fake", "none"))));

    [Fact]
    public async Task AddAsync_OutOfScope_IsNotFound() =>
        Assert.IsType<ReleaseResult.NotFound>(await AddAsync(ReleaseSamples.Draft(Sample.Key), Scoped.Access(OperatorRole.Operator, "team=Other")));

    [Fact]
    public async Task AddAsync_Reader_IsForbidden()
    {
        Assert.IsType<ReleaseResult.Forbidden>(await AddAsync(ReleaseSamples.Draft(Sample.Key), Scoped.Access(OperatorRole.Reader, "*")));
        Assert.IsType<ReleaseResult.Forbidden>(await AddAsync(ReleaseSamples.Draft(), Scoped.Access(OperatorRole.Reader, "*")));
    }

    [Fact]
    public async Task DescribeAsync_ByWhoMayGiveIt_IsKept()
    {
        var release = Assert.IsType<ReleaseResult.Kept>(await AddAsync(ReleaseSamples.Draft(Sample.Key))).Release;

        Assert.IsType<ReleaseResult.Kept>(await DescribeAsync(release, ["new search"], Sample.BenMay));
        Assert.Equal(["new search"], book.Now.Find(release.Id)!.Changes);
    }

    [Fact]
    public async Task DescribeAsync_ByWhoMayNot_ChangesNothing()
    {
        var release = Assert.IsType<ReleaseResult.Kept>(await AddAsync(ReleaseSamples.Draft(Sample.Key))).Release;
        var unbound = Assert.IsType<ReleaseResult.Kept>(await AddAsync(ReleaseSamples.Draft())).Release;

        Assert.IsType<ReleaseResult.Forbidden>(await DescribeAsync(release, ["x"], Scoped.Access(OperatorRole.Reader, "*")));
        Assert.IsType<ReleaseResult.NotFound>(await DescribeAsync(release, ["x"], Scoped.Access(OperatorRole.Operator, "team=Other")));
        Assert.Contains("Ana Ribeiro gave this release", Assert.IsType<ReleaseResult.Forbidden>(await DescribeAsync(unbound, ["x"], Scoped.Access(OperatorRole.Operator, "team=Other") with { By = Sample.Ben })).Because, StringComparison.Ordinal);
        Assert.IsType<ReleaseResult.Refused>(await DescribeAsync(release, [new string('x', 301)], Sample.AnaMay));
        Assert.All(book.Now.Records.Values, record => Assert.Empty(record.Changes));
    }

    private Task<ReleaseResult> DescribeAsync(ReleaseRecord release, EquatableList<string> changes, Access by) => desk.DescribeAsync(release, changes, by, TestContext.Current.CancellationToken);

    [Fact]
    public async Task AddAsync_StoreCannotBeUsed_SaysSoAndWritesNothing()
    {
        packages.Fault = new PackageStoreException("The folder is full.");

        Assert.Equal("The folder is full.", Assert.IsType<ReleaseResult.Unavailable>(await AddAsync(ReleaseSamples.Draft(Sample.Key))).Because);
        Assert.Empty(book.Now.Records);
    }
}
