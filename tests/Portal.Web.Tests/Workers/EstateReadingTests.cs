using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Workers;

public sealed class EstateReadingTests
{
    private readonly FakeTarget target = new();
    private readonly MemoryLog log = new();
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly EstateReading reading;

    public EstateReadingTests() => reading = new EstateReading(new EstateInventories(new SwapKinds([target])), log, time);

    [Fact]
    public async Task ReadAsync_AllReadable_TellsSubscriptionsAndTime()
    {
        var lists = await ReadAsync(EstateSnapshot.Empty);

        Assert.Equal("Retail-Prod", Assert.Single(lists.Subscriptions).Name);
        Assert.Equal(Sample.Now, lists.ReadAt);
        Assert.Empty(lists.Problems);
    }

    [Fact]
    public async Task ReadAsync_ActiveOperation_IsTold()
    {
        await log.AdmitAsync(Sample.Operation(), TestContext.Current.CancellationToken);

        Assert.NotNull((await ReadAsync(EstateSnapshot.Empty)).Operations[Sample.Key].Active);
    }

    [Fact]
    public async Task ReadAsync_SubscriptionUnreadable_NamesItAndIsNoReading()
    {
        target.ReadFailure = FakeTarget.Failure(CloudFailureKind.Throttled);

        var lists = await ReadAsync(EstateSnapshot.Empty);

        Assert.Equal(new EstateProblem("Retail-Prod", target.ReadFailure), Assert.Single(lists.Problems));
        Assert.Null(lists.ReadAt);
    }

    [Fact]
    public async Task ReadAsync_SubscriptionsUnreadable_ReadsTheKnownOnes()
    {
        target.SubscriptionsFailure = FakeTarget.Failure(CloudFailureKind.SignIn);

        var lists = await ReadAsync(new EstateSnapshot([], [Sample.Service.Subscription], [], Sample.Now));

        Assert.Null(Assert.Single(lists.Problems).Subscription);
        Assert.Equal(Sample.Now, lists.ReadAt);
        Assert.Single(reading.Inventories.Rows([], (_, _) => ServiceOperations.None));
    }

    [Fact]
    public async Task ReadAsync_NothingReadableFromTheStart_HasNoTime()
    {
        target.SubscriptionsFailure = FakeTarget.Failure(CloudFailureKind.Network);

        var lists = await ReadAsync(EstateSnapshot.Empty);

        Assert.Null(lists.ReadAt);
        Assert.Single(lists.Problems);
    }

    private Task<EstateLists> ReadAsync(EstateSnapshot before) => reading.ReadAsync(before, TestContext.Current.CancellationToken);
}
