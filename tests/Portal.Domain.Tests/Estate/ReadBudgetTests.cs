using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;

namespace Portal.Domain.Tests.Estate;

public sealed class ReadBudgetTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void Left_AfterTheBurst_GrowsWithTimeUpToTheBurst()
    {
        var budget = new ReadBudget(burst: 10, perSecond: 2, time);
        budget.Take(10);
        Assert.Equal(0, budget.Left);

        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(4, budget.Left);

        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(10, budget.Left);
    }

    [Fact]
    public async Task TakeOneAsync_NothingLeft_WaitsForItsTurn()
    {
        var budget = new ReadBudget(burst: 1, perSecond: 2, time);
        await budget.TakeOneAsync(TestContext.Current.CancellationToken);

        var second = budget.TakeOneAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMilliseconds(400));
        Assert.False(second.IsCompleted);

        time.Advance(TimeSpan.FromMilliseconds(100));
        await second;
        Assert.Equal(0, budget.Left);
    }
}
