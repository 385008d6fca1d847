using Portal.Domain.Ledger;
using Portal.Domain.Releases;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Releases;

public class ReleaseBookTests
{
    private readonly MemoryBook decisions = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_WrittenByAnotherInstance_IsTheSame()
    {
        var (one, other) = (new ReleaseBook(decisions), new ReleaseBook(decisions));
        var record = await one.AddAsync(ReleaseSamples.Record(Sample.Key), null, Token);
        var tie = new ReleaseTie(Sample.Service.Staging!.Id, "stamp", record.Id, Sample.Ben, Sample.Now);
        await one.TieAsync(tie, Token);

        await other.ReadAsync(Token);

        Assert.Equal(record, other.Now.Find(record.Id));
        Assert.Equal(tie, Assert.Single(other.Now.Ties.Values));
    }

    [Fact]
    public async Task IsRead_OnlyOnceTheDatabaseWasRead()
    {
        var book = new ReleaseBook(decisions);
        Assert.False(book.IsRead);

        await book.ReadAsync(Token);

        Assert.True(book.IsRead);
    }

    [Fact]
    public async Task ReadAsync_NothingNew_ChangesNothing()
    {
        var book = new ReleaseBook(decisions);
        var record = await book.AddAsync(ReleaseSamples.Record(Sample.Key), null, Token);
        await book.TieAsync(new ReleaseTie(Sample.Service.Staging!.Id, "stamp", record.Id, Sample.Ben, Sample.Now), Token);
        var before = book.Now;

        await book.ReadAsync(Token);

        Assert.Same(before, book.Now);
    }

    [Fact]
    public async Task AddAsync_KnownAlready_KeepsWhoWasFirst()
    {
        await new ReleaseBook(decisions).AddAsync(ReleaseSamples.Record(), null, Token);

        var again = await new ReleaseBook(decisions).AddAsync(ReleaseSamples.Record() with { By = Sample.Ben }, null, Token);

        Assert.Equal(Sample.Ana, again.By);
        Assert.Single(decisions.Entries);
    }

    [Fact]
    public async Task AddAsync_New_TheLedgerSaysWhoGaveWhichFiles()
    {
        var record = await new ReleaseBook(decisions).AddAsync(ReleaseSamples.Record(Sample.Key), Sample.Service, Token);

        var entry = Assert.Single(decisions.Entries);
        Assert.Equal((LedgerKind.ReleaseKept, Sample.Ana, Sample.Key, "shop-api"), (entry.Kind, entry.Person, entry.ServiceKey!.Value, entry.ServiceName));
        var what = RecordJson.Read<RecordedRelease>(entry.What.ToJsonString());
        Assert.Equal((record.Id.Value, record.Version), (what.Id, what.Version));
        Assert.Equal(record.Files.Select(file => file.Sha256), what.Files.Select(file => file.Sha256));
    }

    [Fact]
    public async Task DescribeAsync_Twice_KeepsTheNewestForAllInstances()
    {
        var (one, other) = (new ReleaseBook(decisions), new ReleaseBook(decisions));
        var record = await one.AddAsync(ReleaseSamples.Record(Sample.Key), null, Token);
        await other.ReadAsync(Token);

        await one.DescribeAsync(record.Id, ["first"], null, Sample.Ana, Sample.Now, Token);
        var described = await one.DescribeAsync(record.Id, ["second", "third"], Sample.Service, Sample.Ben, Sample.Now, Token);
        await other.ReadAsync(Token);

        Assert.Equal(record with { Changes = ["second", "third"] }, described);
        Assert.Equal(described, other.Now.Find(record.Id));
        var told = decisions.Entries[^1];
        Assert.Equal((LedgerKind.ReleaseDescribed, Sample.Ben, "shop-api", 3), (told.Kind, told.Person, told.ServiceName, decisions.Entries.Count));
    }

    [Fact]
    public async Task DescribeAsync_NoSuchRelease_IsNone() => Assert.Null(await new ReleaseBook(decisions).DescribeAsync(new ReleaseId(new string('a', 20)), ["x"], null, Sample.Ana, Sample.Now, Token));

    [Fact]
    public async Task TieAsync_Again_TakesItsPlace()
    {
        var book = new ReleaseBook(decisions);
        var (old, next) = (await book.AddAsync(ReleaseSamples.Record(), null, Token), await book.AddAsync(ReleaseSamples.Record(version: "4.3.0"), null, Token));
        var deployment = Sample.Service.Staging!.Stamped();
        await book.TieAsync(new ReleaseTie(deployment.Id, deployment.Stamp, old.Id, Sample.Ana, Sample.Now), Token);

        await book.TieAsync(new ReleaseTie(deployment.Id, deployment.Stamp, next.Id, Sample.Ana, Sample.Now), Token);

        Assert.Equal(next, book.Now.Of(deployment));
    }
}
