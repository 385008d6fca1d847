using Portal.Domain.Estate;
using Portal.Domain.Standby;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Standby;

public sealed class LeaseReminderTests
{
    private readonly NoticeWorld world = new();
    private readonly ServiceEstate estate = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LookAsync_LeaseOver_RemindsWhoSwappedOnce()
    {
        var (leases, reminder) = await StartAsync();
        await world.AddAsync();
        Assert.IsType<LeaseResult.Done>(await leases.KeepAsync(Sample.Key, Sample.Now.AddHours(1), Sample.BenMay, Token));
        await reminder.LookAsync(Token);
        Assert.Empty(world.Outbox.All);

        world.Time.Advance(TimeSpan.FromHours(1));
        var (other, otherReminder) = await StartAsync();
        await Task.WhenAll(reminder.LookAsync(Token), otherReminder.LookAsync(Token));
        await reminder.LookAsync(Token);

        var told = Assert.Single(world.Outbox.All).Notice;
        Assert.Equal(("lease.ended", "shop-api: the old side 4.1.7 is kept no longer", "Ana Ribeiro"), (told.Kind, told.Title, told.For));
        Assert.Contains("1.00 EUR an hour (4 × standard_d2_V2)", told.Text, StringComparison.Ordinal);
        await other.RefreshAsync(Token);
        Assert.Single(other.RemindersFor(Sample.Ana, estate.Now));
        Assert.Empty(other.RemindersFor(Sample.Ben, estate.Now));

        await other.PutAwayAsync(Sample.Key, Sample.Ben, Token);
        Assert.Single(other.RemindersFor(Sample.Ana, estate.Now));
        await other.PutAwayAsync(Sample.Key, Sample.Ana, Token);
        Assert.Empty(other.RemindersFor(Sample.Ana, estate.Now));
    }

    [Fact]
    public async Task LookAsync_OldSideGone_RemindsNobody()
    {
        var (leases, reminder) = await StartAsync();
        await world.AddAsync();
        await leases.KeepAsync(Sample.Key, Sample.Now.AddHours(1), Sample.AnaMay, Token);
        world.Time.Advance(TimeSpan.FromHours(1));
        Show(StandbySamples.AfterSwap with { Service = StandbySamples.AfterSwap.Service with { Staging = null } });

        await reminder.LookAsync(Token);

        Assert.Empty(world.Outbox.All);
    }

    private async Task<(StandbyLeases, LeaseReminder)> StartAsync()
    {
        Show(StandbySamples.AfterSwap);
        var leases = new StandbyLeases(world.Book, estate, StandbySamples.Prices, world.Time);
        await leases.RefreshAsync(Token);
        return (leases, new LeaseReminder(leases, world.Writer, world.Time));
    }

    private void Show(ServiceRow row) => estate.Update(_ => new EstateSnapshot([row], [row.Service.Subscription], [], Sample.Now));
}
