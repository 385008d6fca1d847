using Microsoft.Extensions.Time.Testing;
using Portal.Emulator.Throttling;

namespace Portal.Emulator.Tests.Throttling;

public sealed class TokenBucketTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void Take_Full_GrantsItsSizeAndNoMore()
    {
        var bucket = new TokenBucket(3, 2, time);
        Assert.Equal([2, 1, 0], Enumerable.Range(0, 3).Select(_ => bucket.Take().Remaining));
        Assert.Equal(new QuotaAnswer(false, 0, TimeSpan.FromSeconds(0.5)), bucket.Take());
    }

    [Fact]
    public void Take_AfterTheWaitItNamed_IsGrantedOnce()
    {
        var bucket = new TokenBucket(1, 2, time);
        bucket.Take();
        time.Advance(bucket.Take().Wait);
        Assert.True(bucket.Take().IsGranted);
        Assert.False(bucket.Take().IsGranted);
    }

    [Fact]
    public void Take_AfterALongRest_HoldsNoMoreThanItsSize()
    {
        var bucket = new TokenBucket(2, 5, time);
        bucket.Take();
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, bucket.Take().Remaining);
    }

    [Fact]
    public void Take_RefusedRequests_CostNothing()
    {
        var bucket = new TokenBucket(1, 1, time);
        bucket.Take();
        for (var more = 0; more < 100; more++)
            Assert.False(bucket.Take().IsGranted);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(bucket.Take().IsGranted);
    }
}
