using System.Text.Json.Nodes;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;

namespace Portal.Storage.Tests.Support;

public abstract class LedgerStoreContract : IAsyncDisposable
{
    private static readonly ServiceKey Shop = ServiceKey.Of("Fake", "shop-api");
    private static readonly ServiceKey Cms = ServiceKey.Of("Fake", "cms");

    private readonly TemporaryStorage storage;

    private protected LedgerStoreContract(TemporaryStorage storage) => this.storage = storage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task AppendAsync_Everything_ComesBackEqual()
    {
        var database = await OpenAsync();
        var draft = Draft(1) with { RefersTo = 1, What = new JsonObject { ["reason"] = "“blue” \0 😀 \n" } };

        var entry = await database.Ledger.AppendAsync(draft, Token);

        Assert.Equal(entry, await database.Ledger.FindAsync(1, Token));
        Assert.Equal(new LedgerEnds(new LedgerHead(1, entry.Hash), 1), await database.Ledger.EndsAsync(Token));
        Assert.Equal([entry], await database.Ledger.AddedToAsync([1, 2], Token));
    }

    [Fact]
    public async Task ListAsync_Pages_HoldEachEntryOnceNewestFirst()
    {
        var database = await OpenAsync();
        // The clock was put back in the middle, and stood still for a while.
        foreach (var minute in new[] { 1, 2, 9, 9, 9, 3, 4, 4, 5, 6 })
            await database.Ledger.AppendAsync(Draft(minute), Token);

        List<long> seen = [];
        for (long? before = null; await database.Ledger.ListAsync(new LedgerFilter(Before: before, Take: 3), Token) is { Count: > 0 } page; before = page[^1].Number)
            seen.AddRange(page.Select(entry => entry.Number));

        Assert.Equal([5, 4, 3, 10, 9, 8, 7, 6, 2, 1], seen);
    }

    [Fact]
    public async Task AroundAsync_EachService_GivesTheOutcomesBeforeAndAfter()
    {
        var database = await OpenAsync();
        foreach (var minute in new[] { 1, 3, 5, 7 })
            await database.Ledger.AppendAsync(Draft(minute), Token);
        await database.Ledger.AppendAsync(Draft(4) with { ServiceKey = Cms }, Token);
        await database.Ledger.AppendAsync(Draft(4) with { Result = null, Kind = LedgerKind.Reason }, Token);

        async Task<IEnumerable<long>> AroundAsync(int minute) => (await database.Ledger.AroundAsync(Draft(minute).At, Token)).Select(entry => entry.Number).Order();

        Assert.Equal([1, 5], await AroundAsync(0));
        Assert.Equal([2, 3, 5], await AroundAsync(3));
        Assert.Equal([2, 3, 5], await AroundAsync(4));
        Assert.Equal([4, 5], await AroundAsync(9));
    }

    [Fact]
    public async Task ListAsync_Filters_LetThroughWhatFits()
    {
        var database = await OpenAsync();
        await database.Ledger.AppendAsync(Draft(1), Token);
        await database.Ledger.AppendAsync(Draft(2) with { ServiceKey = Cms, Person = new Operator("ben", "Ben Koch") }, Token);
        await database.Ledger.AppendAsync(Draft(3) with { Result = LedgerResult.Failed }, Token);
        await database.Ledger.AppendAsync(Draft(4) with { Result = null, Kind = LedgerKind.Reason }, Token);

        Assert.Equal("4 3 1", await NumbersAsync(new LedgerFilter(Service: Shop)));
        Assert.Equal("2", await NumbersAsync(new LedgerFilter(Person: "Ben Koch")));
        Assert.Equal("3", await NumbersAsync(new LedgerFilter(Result: LedgerResult.Failed)));
        Assert.Equal("3 2 1", await NumbersAsync(new LedgerFilter(OutcomesOnly: true)));
        Assert.Equal("3 2", await NumbersAsync(new LedgerFilter(From: At(2), Until: At(4))));
        Assert.Equal("1", await NumbersAsync(new LedgerFilter(Service: Shop, Person: "Ana Ribeiro", Before: 3)));
        Assert.Equal("", await NumbersAsync(new LedgerFilter(Before: 99)));
        Assert.Equal("4", await NumbersAsync(new LedgerFilter(Kinds: [LedgerKind.Reason, LedgerKind.Lock])));
        Assert.Equal("4 3 2 1", await NumbersAsync(new LedgerFilter(Kinds: [])));

        async Task<string> NumbersAsync(LedgerFilter filter) => string.Join(' ', (await database.Ledger.ListAsync(filter, Token)).Select(entry => entry.Number));
    }

    [Theory]
    [InlineData("UPDATE ledger SET \"PersonName\" = 'Ben'")]
    [InlineData("DELETE FROM ledger")]
    [InlineData("UPDATE ledger_head SET \"Number\" = 0")]
    [InlineData("DELETE FROM ledger_head")]
    [InlineData("INSERT OR REPLACE INTO ledger SELECT * FROM ledger WHERE \"Number\" = 1", "TRUNCATE ledger")]
    [InlineData("INSERT OR REPLACE INTO ledger SELECT * FROM ledger WHERE \"Number\" = 1", "TRUNCATE ledger_head")]
    public async Task Guards_AnyChange_IsRefused(string sql, string? onPostgreSql = null)
    {
        var database = await OpenAsync();
        await database.Ledger.AppendAsync(Draft(1), Token);
        await database.Ledger.AppendAsync(Draft(2), Token);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.TypeAsync(database.IsSqlite ? sql : onPostgreSql ?? sql, Token));

        Assert.True((await database.ProveAsync(Token)).IsProved);
    }

    [Theory]
    [InlineData(LedgerDamage.Changed, 5, "UPDATE ledger SET \"PersonName\" = 'Ben Koch' WHERE \"Number\" = 5")]
    [InlineData(LedgerDamage.Changed, 6, "UPDATE ledger SET \"At\" = \"At\" + 1 WHERE \"Number\" = 6")]
    [InlineData(LedgerDamage.Changed, 6, "UPDATE ledger SET \"At\" = 9223372036854775807 WHERE \"Number\" = 6")]
    [InlineData(LedgerDamage.Changed, 6, "UPDATE ledger SET \"At\" = -9223372036854775807 WHERE \"Number\" = 6")]
    [InlineData(LedgerDamage.Changed, 7, "UPDATE ledger SET \"What\" = replace(\"What\", '7', '8') WHERE \"Number\" = 7")]
    [InlineData(LedgerDamage.Deleted, 3, "DELETE FROM ledger WHERE \"Number\" IN (3, 4)")]
    [InlineData(LedgerDamage.Truncated, 9, "DELETE FROM ledger WHERE \"Number\" > 8")]
    [InlineData(LedgerDamage.Reordered, 4, "UPDATE ledger SET \"Number\" = 99 WHERE \"Number\" = 4; UPDATE ledger SET \"Number\" = 4 WHERE \"Number\" = 8; UPDATE ledger SET \"Number\" = 8 WHERE \"Number\" = 99")]
    [InlineData(LedgerDamage.Inserted, 4, "UPDATE ledger SET \"Number\" = -\"Number\" - 1 WHERE \"Number\" >= 4; UPDATE ledger SET \"Number\" = -\"Number\" WHERE \"Number\" < 0; "
        + "INSERT INTO ledger (\"Number\", \"At\", \"Kind\", \"ServiceName\", \"SubscriptionName\", \"PersonId\", \"PersonName\", \"What\", \"PreviousHash\", \"Hash\") "
        + "SELECT 4, \"At\", 'reason.added', '', '', 'x', 'x', '{{}}', \"PreviousHash\", \"Hash\" FROM ledger WHERE \"Number\" = 3")]
    public async Task ProveAsync_EditedByHand_NamesTheEntry(LedgerDamage damage, long number, string sql)
    {
        var database = await OpenAsync();
        for (var n = 1; n <= 10; n++)
            await database.Ledger.AppendAsync(Draft(n), Token);
        await database.UnguardAsync(Token);

        await database.TypeAsync(sql, Token);

        var found = (await database.ProveAsync(Token)).Break;
        Assert.NotNull(found);
        Assert.Equal((damage, number), (found.Damage, found.Number));
    }

    private static DateTimeOffset At(int minute) => Operations.Now.AddMinutes(minute);

    private static LedgerDraft Draft(int minute) => new(LedgerKind.External, At(minute), new Operator("ana", "Ana Ribeiro"), new JsonObject { ["n"] = minute })
    {
        ServiceKey = Shop, ServiceName = "shop-api", SubscriptionName = "Retail-Prod", Result = LedgerResult.External,
    };

    private Task<LedgerDatabase> OpenAsync() => LedgerDatabase.OpenAsync(storage, Token);
}
