using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Estate;

public sealed class DetailBudgetsTests
{
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly DetailBudgets budgets;

    public DetailBudgetsTests() => budgets = new DetailBudgets(burst: 4, perSecond: 2, time);

    [Fact]
    public void Take_TwoSubscriptionsLookedAt_EachHasItsOwnLimit() =>
        Assert.Equal(8, Take([.. Details("one", 9), .. Details("two", 9)], most: 99, looked: true).Count);

    [Fact]
    public void Take_NobodyLooks_CostsNoMoreHoweverManySubscriptions() =>
        Assert.Equal(4, Take([.. Details("one", 9), .. Details("two", 9)], most: 99, looked: false).Count);

    [Fact]
    public void Take_Again_OnlyWhatHasGrownSince()
    {
        Take(Details("one", 9), most: 99, looked: true);
        Assert.Empty(Take(Details("one", 9), most: 99, looked: true));

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, Take(Details("one", 9), most: 99, looked: true).Count);
    }

    [Fact]
    public void Take_OldestOfTheRestFirst_WhicheverSubscription()
    {
        var old = new FakeDetail("old", Sample.Now.AddMinutes(-9), "two");

        Assert.Equal([old], Take([.. Details("one", 3), old], most: 1, looked: false));
    }

    [Fact]
    public void Take_ManyUnderWay_TakesNothing() => Assert.Empty(Take(Details("one", 9), most: 0, looked: true));

    private static List<FakeDetail> Details(string subscription, int count) => [.. Enumerable.Range(0, count).Select(number => new FakeDetail($"{number}", Sample.Now.AddMinutes(-1), subscription))];

    private IReadOnlyList<InventoryDetail> Take(IEnumerable<FakeDetail> details, int most, bool looked) =>
        budgets.Take(details, new DetailOrder(TimeSpan.FromSeconds(10), _ => looked ? Attention.OnScreen : Attention.None), most, Sample.Now);
}
