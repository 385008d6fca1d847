using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Standby;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Standby;

public sealed class StandbyLeasesTests
{
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly MemoryBook book = new();
    private readonly ServiceEstate estate = new();
    private readonly StandbyLeases leases;

    public StandbyLeasesTests()
    {
        leases = New();
        Show(StandbySamples.AfterSwap);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private StandbyStand Stand => leases.Of(estate.Now.Rows[0])!;

    [Fact]
    public void Of_NoSwapYet_IsNothing()
    {
        Show(ServiceRow.Of(Sample.Plan));

        Assert.Null(leases.Of(estate.Now.Rows[0]));
    }

    [Fact]
    public void Of_AfterASwap_TellsTheCostAndThatTheReturnIsWanted() =>
        Assert.Equal((1.00m, true, (string?)null), (Stand.Cost.Amount, Stand.IsReturnWanted, Stand.Wasted));

    [Fact]
    public async Task KeepAsync_ATime_IsRecordedWithWho()
    {
        await KeepAsync(TimeSpan.FromHours(4));

        Assert.Equal((Sample.Now.AddHours(4), "Ana Ribeiro"), (Stand.Lease!.Until, Stand.Lease.SetBy.Name));
        Assert.Equal(("standby.lease", "shop-api"), (book.Entries.Single().Kind.Value, book.Entries.Single().ServiceName));
        Assert.Equal("Fri 6 Nov 18:02 UTC", LeaseWords.Until(Stand.Lease.Until));
    }

    [Fact]
    public async Task EndAsync_ReturnStillWanted_IsRefusedUntilSomebodySaysItIsNot()
    {
        await KeepAsync(TimeSpan.FromHours(4));

        var refused = Assert.IsType<LeaseResult.Refused>(await leases.EndAsync(Sample.Key, Sample.AnaMay, Token));
        Assert.Contains("still wanted", refused.Because, StringComparison.Ordinal);
        Assert.False(Stand.IsOver);

        Assert.IsType<LeaseResult.Done>(await leases.GiveUpReturnAsync(Sample.Key, Sample.BenMay, Token));
        Assert.False(Stand.IsReturnWanted);
        Assert.IsType<LeaseResult.Done>(await leases.EndAsync(Sample.Key, Sample.AnaMay, Token));
        Assert.True(Stand.IsOver);
    }

    [Fact]
    public async Task Wasted_AfterItsEnd_GrowsByTheHour()
    {
        await KeepAsync(TimeSpan.FromHours(4));
        time.Advance(TimeSpan.FromHours(3));
        Assert.Null(Stand.Wasted);

        time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromHours(2.5));

        Assert.Equal("2.50 EUR", Stand.Wasted);
    }

    [Fact]
    public async Task KeepAsync_PastOrTooFar_IsRefused()
    {
        Assert.IsType<LeaseResult.Refused>(await leases.KeepAsync(Sample.Key, Sample.Now, Sample.AnaMay, Token));
        Assert.IsType<LeaseResult.Refused>(await leases.KeepAsync(Sample.Key, Sample.Now.AddDays(40), Sample.AnaMay, Token));
        Assert.Empty(book.Entries);
    }

    [Fact]
    public async Task KeepAsync_NothingToKeep_IsRefused()
    {
        Show(ServiceRow.Of(Sample.Plan));

        Assert.IsType<LeaseResult.Refused>(await leases.KeepAsync(Sample.Key, Sample.Now.AddHours(1), Sample.AnaMay, Token));
    }

    [Fact]
    public async Task EveryChange_OfAReaderOrOutOfScope_IsRefused()
    {
        await KeepAsync(TimeSpan.FromHours(4));
        Func<Access, Task<LeaseResult>>[] changes =
        [
            by => leases.KeepAsync(Sample.Key, Sample.Now.AddHours(9), by, Token), by => leases.GiveUpReturnAsync(Sample.Key, by, Token), by => leases.EndAsync(Sample.Key, by, Token),
        ];
        foreach (var change in changes)
        {
            Assert.IsType<LeaseResult.Forbidden>(await change(Scoped.Access(OperatorRole.Reader, "*")));
            Assert.IsType<LeaseResult.NotFound>(await change(Scoped.Access(OperatorRole.Owner, "/subscriptions/other")));
        }

        Assert.Single(book.Entries);
    }

    [Fact]
    public async Task Of_AfterTheNextSwap_TheOldLeaseCountsNoMore()
    {
        await KeepAsync(TimeSpan.FromHours(4));

        Show(StandbySamples.AfterSwap with { LastSwap = StandbySamples.AfterSwap.LastSwap! with { Id = new OperationId(43) } });

        Assert.Null(Stand.Lease);
    }

    [Fact]
    public async Task RefreshAsync_OnAnotherInstanceAndAfterARestart_ShowsTheLease()
    {
        await KeepAsync(TimeSpan.FromHours(4));
        var other = New();

        await other.RefreshAsync(Token);

        Assert.Equal(Stand.Lease, other.Of(estate.Now.Rows[0])!.Lease);
    }

    [Fact]
    public async Task WhyKept_WhileTheLeaseLasts_IsASentence()
    {
        var old = StandbySamples.AfterSwap.Service.Staging!.Id;
        Assert.Null(leases.WhyKept(old));
        await KeepAsync(TimeSpan.FromHours(4));

        Assert.StartsWith("Ana Ribeiro keeps it until Fri 6 Nov 18:02 UTC", leases.WhyKept(old), StringComparison.Ordinal);
        Assert.Null(leases.WhyKept(StandbySamples.AfterSwap.Service.Production!.Id));
        time.Advance(TimeSpan.FromHours(4));
        Assert.Null(leases.WhyKept(old));
    }

    private StandbyLeases New() => new(book, estate, StandbySamples.Prices, time);

    private void Show(ServiceRow row) => estate.Update(_ => new EstateSnapshot([row], [row.Service.Subscription], [], Sample.Now));

    private async Task KeepAsync(TimeSpan lasts) => Assert.IsType<LeaseResult.Done>(await leases.KeepAsync(Sample.Key, time.GetUtcNow() + lasts, Sample.AnaMay, Token));
}
