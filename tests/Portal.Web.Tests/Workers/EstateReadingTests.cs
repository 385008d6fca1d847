using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Workers;

public sealed class EstateReadingTests
{
    private readonly FakeTarget target = new();
    private readonly MemoryLog log = new();
    private readonly FakeTimeProvider time = new(Sample.Now);

    [Fact]
    public async Task ReadAsync_AllReadable_JudgesEveryService()
    {
        var snapshot = await ReadAsync(EstateSnapshot.Empty);

        Assert.Equal(ReadinessState.Ready, Assert.Single(snapshot.Rows).Readiness.State);
        Assert.Equal("Retail-Prod", Assert.Single(snapshot.Subscriptions).Name);
        Assert.Equal(Sample.Now, snapshot.ReadAt);
    }

    [Fact]
    public async Task ReadAsync_ActiveOperation_IsShown()
    {
        await log.AdmitAsync(Sample.Operation(), TestContext.Current.CancellationToken);

        Assert.Equal(ReadinessState.Running, (await ReadAsync(EstateSnapshot.Empty)).Rows[0].Readiness.State);
    }

    [Fact]
    public async Task ReadAsync_SubscriptionUnreadable_KeepsItsRowsAndNamesIt()
    {
        var before = await ReadAsync(EstateSnapshot.Empty);
        time.Advance(TimeSpan.FromSeconds(10));
        target.ReadFailure = FakeTarget.Failure(CloudFailureKind.Throttled);

        var snapshot = await ReadAsync(before);

        Assert.Same(before.Rows[0], Assert.Single(snapshot.Rows));
        Assert.Equal(new EstateProblem("Retail-Prod", target.ReadFailure), Assert.Single(snapshot.Problems));
        Assert.Equal(Sample.Now, snapshot.ReadAt);
    }

    [Fact]
    public async Task ReadAsync_SubscriptionsUnreadable_ReadsTheKnownOnes()
    {
        var before = await ReadAsync(EstateSnapshot.Empty);
        target.SubscriptionsFailure = FakeTarget.Failure(CloudFailureKind.SignIn);

        var snapshot = await ReadAsync(before);

        Assert.Single(snapshot.Rows);
        Assert.Null(Assert.Single(snapshot.Problems).Subscription);
    }

    [Fact]
    public async Task ReadAsync_NothingReadableFromTheStart_HasNoTime()
    {
        target.SubscriptionsFailure = FakeTarget.Failure(CloudFailureKind.Network);

        var snapshot = await ReadAsync(EstateSnapshot.Empty);

        Assert.Null(snapshot.ReadAt);
        Assert.Single(snapshot.Problems);
    }

    [Fact]
    public async Task ReadAsync_ProductionAddressTornOff_KeepsTheKey()
    {
        var before = await ReadAsync(EstateSnapshot.Empty);
        target.Facts = Sample.Facts with
        {
            Service = Sample.Service with { Key = ServiceKey.Of("Fake", "another"), Production = Sample.Service.Production! with { Vip = null } },
        };

        Assert.Equal(Sample.Key, Assert.Single((await ReadAsync(before)).Rows).Service.Key);
    }

    private Task<EstateSnapshot> ReadAsync(EstateSnapshot before) =>
        new EstateReading(new SwapKinds([target]), log, time).ReadAsync(before, TestContext.Current.CancellationToken);
}
