using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Ledger;

public sealed class EstateThenTests
{
    private readonly MemoryLedger ledger = new();

    [Fact]
    public async Task Of_ServicesWithAndWithoutEntries_HoldsEachOnceByName()
    {
        Record(1, "shop-api", 10);
        Record(2, "shop-api", 20);
        Record(3, "gone", 15);

        var then = await AtAsync(12, "shop-api", "cms");

        Assert.Equal(["cms", "gone", "shop-api"], then.Rows.Select(row => row.Name));
        Assert.Equal([ThenSource.Unchanged, ThenSource.FoundLater, ThenSource.Outcome], then.Rows.Select(row => row.Source));
        Assert.Equal((Minute(10), Minute(15)), (then.Earlier, then.Later));
    }

    [Fact]
    public async Task Of_NewServiceWithoutEntries_WasNotThere()
    {
        var then = await AtAsync(-60 * 24 * 30);

        Assert.Equal((0, null, null), (then.Rows.Count, then.Earlier, then.Later));
    }

    private static DateTimeOffset Minute(int minute) => Sample.Now.AddMinutes(minute);

    private static HostedService Service(string name) => Sample.Service with { Key = ServiceKey.Of(Sample.Kind, name), Name = name };

    private void Record(long id, string name, int minute) => ledger.Append(OperationRecord.Ended(Sample.Operation(Service(name), OperationStatus.Succeeded) with
    {
        Id = new OperationId(id), StartedAt = Minute(minute).AddSeconds(-16), SwitchedAt = Minute(minute).AddSeconds(-4), EndedAt = Minute(minute),
    }));

    private async Task<EstateThen> AtAsync(int minute, params string[] now)
    {
        var token = TestContext.Current.CancellationToken;
        var earlier = await ledger.ListAsync(new LedgerFilter(Until: Minute(minute), Take: 1, OutcomesOnly: true), token);
        var rows = now.Select(name => ServiceRow.Of(Sample.Facts with { Service = Service(name) }, [Sample.Met()])).ToEquatableList();
        return EstateThen.Of(Minute(minute), await ledger.AroundAsync(Minute(minute), token), earlier is [var newest] ? newest : null, new EstateSnapshot(rows, [], [], Sample.Now));
    }
}
