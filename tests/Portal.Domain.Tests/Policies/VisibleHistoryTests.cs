using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies;

public sealed class VisibleHistoryTests
{
    private static readonly HostedService Own = Scoped.Service("own", "s1", "g", "g", null);
    private static readonly HostedService Other = Scoped.Service("other", "s2", "g", "g", null);

    private readonly MemoryLedger ledger = new();
    private readonly ServiceEstate estate = new();
    private readonly OperatorSession session = new();
    private readonly VisibleHistory visible;

    public VisibleHistoryTests()
    {
        foreach (var id in Enumerable.Range(1, 500))
            Record(Sample.Operation(id % 10 == 0 ? Own : Other, OperationStatus.Succeeded) with { Id = new OperationId(id), StartedAt = Sample.Now.AddMinutes(id) });
        ledger.Append(ExternalRecord.Draft(Other, null, Sample.Now.AddDays(1), null));
        ledger.Append(new LedgerDraft(new LedgerKind("test.portal"), Sample.Now.AddDays(1), Sample.Ana, []));
        visible = new VisibleHistory(new SwapHistory(ledger, new LedgerProver(ledger, TimeProvider.System), TimeProvider.System), estate, session);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private LedgerEntry NewestOf(HostedService service) => ledger.Entries.Last(entry => entry.ServiceKey == service.Key && entry.Result is not null);

    [Fact]
    public async Task EveryDoor_NobodyKnown_Nothing()
    {
        Assert.Empty((await visible.PageAsync(new LedgerFilter(), Token)).Lines);
        Assert.Empty(await visible.EntriesAsync(new LedgerFilter(), Token));
        Assert.Empty(await visible.ReadAsync(new LedgerFilter(), Token).ToListAsync(Token));
        Assert.Empty(await visible.ReadEntriesAsync(new LedgerFilter(), Token).ToListAsync(Token));
        Assert.Null(await visible.EntryAsync(1, Token));
        Assert.Null(await visible.ReceiptAsync(new OperationId(10), Token));
        Assert.Null(await visible.ProveAsync(Token));
        Assert.False(await visible.AddReasonAsync(NewestOf(Own), "x", Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EveryDoor_OneSubscription_NothingOfTheOther(bool stillThere)
    {
        session.Set(Scoped.Access(OperatorRole.Operator, "/subscriptions/s1"));
        if (stillThere)
            estate.Replace(new EstateSnapshot([Row(Own), Row(Other)], [], [], Sample.Now), estate.Now);

        Assert.NotNull(await visible.EntryAsync(NewestOf(Own).Number, Token));
        Assert.Null(await visible.EntryAsync(NewestOf(Other).Number, Token));
        Assert.NotNull(await visible.ReceiptAsync(new OperationId(10), Token));
        Assert.Null(await visible.ReceiptAsync(new OperationId(9), Token));
        Assert.Null(await visible.ReceiptAsync(NewestOf(Other).Number, Token));
        Assert.All(await visible.EntriesAsync(new LedgerFilter(Take: 1000), Token), entry => Assert.Equal(Own.Key, entry.ServiceKey));
        Assert.Equal(50, await visible.ReadAsync(new LedgerFilter(), Token).CountAsync(Token));
        Assert.Null(await visible.ProveAsync(Token));
        Assert.Null(visible.LastProof);
    }

    [Fact]
    public async Task PageAsync_MostOutOfScope_PagesAreFull()
    {
        session.Set(Scoped.Access(OperatorRole.Reader, "/subscriptions/s1"));

        var first = await visible.PageAsync(new LedgerFilter(Take: 30), Token);
        var rest = await visible.PageAsync(new LedgerFilter(Before: first.Lines[^1].Entry.Number, Take: 30), Token);

        Assert.Equal((30, true), (first.Lines.Count, first.HasOlder));
        Assert.Equal((20, false), (rest.Lines.Count, rest.HasOlder));
    }

    [Theory]
    [InlineData("/subscriptions/s1", 100)]
    [InlineData("*", 1002)]
    public async Task ReadEntriesAsync_MoreThanAreReadAtOnce_AllOfThemOnceNewestFirst(string scope, int count)
    {
        session.Set(Scoped.Access(OperatorRole.Reader, scope));

        var read = await visible.ReadEntriesAsync(new LedgerFilter(), Token).ToListAsync(Token);

        Assert.Equal(count, read.DistinctBy(entry => entry.Number).Count());
        Assert.Equal(count, read.Count);
        Assert.Equal(read.OrderByDescending(entry => entry.At).Select(entry => entry.At), read.Select(entry => entry.At));
    }

    [Fact]
    public async Task AddReasonAsync_ReaderOnly_RecordsNothing()
    {
        session.Set(Scoped.Access(OperatorRole.Reader, "*"));
        Assert.False(await visible.AddReasonAsync(NewestOf(Other), "x", Token));

        session.Set(Scoped.Access(OperatorRole.Operator, "*"));
        Assert.True(await visible.AddReasonAsync(NewestOf(Other), "x", Token));
        Assert.Equal(LedgerKind.Reason, ledger.Entries[^1].Kind);
    }

    [Fact]
    public async Task EntryAsync_OfNoService_ForThoseOnlyWhoSeeEverything()
    {
        var number = ledger.Entries[^1].Number;
        session.Set(Scoped.Access(OperatorRole.Owner, "/subscriptions/s1", "/subscriptions/s2"));
        Assert.Null(await visible.EntryAsync(number, Token));

        session.Set(Scoped.Access(OperatorRole.Reader, "*"));
        Assert.NotNull(await visible.EntryAsync(number, Token));
        Assert.True((await visible.ProveAsync(Token))!.IsProved);
    }

    private static ServiceRow Row(HostedService service) => ServiceRow.Of(Sample.Facts with { Service = service }, []);

    private void Record(Operation operation)
    {
        ledger.Append(OperationRecord.Written(operation));
        ledger.Append(OperationRecord.Ended(operation));
    }
}
