using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Workers;

public sealed class SwapLeaseTests
{
    private static readonly Operation Driven = Sample.Operation(id: 1) with { Fence = 1 };

    private readonly JumpingClock time = new();
    private readonly MemoryLog log = new(Driven);
    private readonly TaskCompletionSource run = new();
    private readonly SwapLease lease;

    public SwapLeaseTests() => lease = new SwapLease(log, Driven, time, time.GetTimestamp());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ConfirmAsync_Held_LetsTheRequestLeave() => await lease.ConfirmAsync(Token);

    [Fact]
    public async Task ConfirmAsync_AnotherTookOver_LetsNothingLeave()
    {
        log.Add(Driven with { Fence = 2 });

        await Assert.ThrowsAsync<InvalidOperationException>(() => lease.ConfirmAsync(Token));
    }

    [Fact]
    public async Task ConfirmAsync_TheAnswerTookTooLong_LetsNothingLeave()
    {
        log.OnRenew = () => time.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<InvalidOperationException>(() => lease.ConfirmAsync(Token));
    }

    [Fact]
    public async Task ConfirmAsync_DatabaseGone_LetsNothingLeave()
    {
        log.Fault = MemoryLog.Broken;

        await Assert.ThrowsAsync<OperationLogException>(() => lease.ConfirmAsync(Token));
    }

    [Fact]
    public async Task KeepAsync_AnotherTookOver_EndsAtTheNextRenewal()
    {
        var keeping = lease.KeepAsync(run.Task, Token);
        log.Add(Driven with { Fence = 2 });

        time.Advance(SwapLease.RenewEvery);

        await keeping.WaitAsync(Token);
    }

    [Fact]
    public async Task KeepAsync_DatabaseAwayForAMoment_GoesOn()
    {
        var renewals = new SemaphoreSlim(0);
        log.OnRenew = () => renewals.Release();
        var keeping = lease.KeepAsync(run.Task, Token);

        log.Fault = MemoryLog.Broken;
        time.Advance(SwapLease.RenewEvery);
        time.Advance(SwapLease.RenewEvery);
        Assert.False(keeping.IsCompleted);
        log.Fault = null;
        time.Advance(SwapLease.RenewEvery);
        await renewals.WaitAsync(Token);

        Assert.False(keeping.IsCompleted);
        run.SetResult();
        await keeping.WaitAsync(Token);
    }

    [Fact]
    public async Task KeepAsync_DatabaseAwayForLongerThanTheLease_Ends()
    {
        log.Fault = MemoryLog.Broken;
        var keeping = lease.KeepAsync(run.Task, Token);

        while (!keeping.IsCompleted)
        {
            Token.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.True(time.GetUtcNow() - Sample.Now >= SwapLease.Duration);
        await keeping;
    }

    [Fact]
    public async Task KeepAsync_WallClockJumps_ChangeNothing()
    {
        var keeping = lease.KeepAsync(run.Task, Token);
        await lease.ConfirmAsync(Token);

        log.Fault = MemoryLog.Broken; // Only the age of the last proof counts now.
        time.WallClockOff = TimeSpan.FromHours(3);
        time.Advance(SwapLease.RenewEvery);
        time.WallClockOff = TimeSpan.FromHours(-3);
        time.Advance(SwapLease.RenewEvery);

        Assert.False(keeping.IsCompleted);
        run.SetResult();
        await keeping.WaitAsync(Token);
    }

    /// <summary>A wall clock that somebody sets, beside a time that passes evenly.</summary>
    private sealed class JumpingClock() : FakeTimeProvider(Sample.Now)
    {
        public TimeSpan WallClockOff { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + WallClockOff;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }
}
