using Portal.Domain.Notices;

namespace Portal.Domain.Tests.Notices;

public sealed class RetryPlanTests
{
    [Theory]
    [InlineData(1, 0, 5)]
    [InlineData(2, 0, 10)]
    [InlineData(4, 0, 40)]
    [InlineData(4, 0.5, 30)]
    [InlineData(15, 0, 3600)]
    public void After_EachTry_WaitsTwiceAsLongLessTheJitter(int tries, double random, double seconds) =>
        Assert.Equal(seconds, RetryPlan.After(tries, random)!.Value.TotalSeconds, precision: 3);

    [Fact]
    public void After_TheLastTry_GivesUp() => Assert.Null(RetryPlan.After(RetryPlan.MostTries, 0));

    [Fact]
    public void After_AskedToWaitLonger_DoesButNoLongerThanAnHour()
    {
        Assert.Equal(TimeSpan.FromSeconds(90), RetryPlan.After(1, 0, TimeSpan.FromSeconds(90)));
        Assert.Equal(TimeSpan.FromHours(1), RetryPlan.After(1, 0, TimeSpan.FromDays(30)));
        Assert.Equal(TimeSpan.FromSeconds(5), RetryPlan.After(1, 0, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void After_AllTries_EndWithinADay()
    {
        var whole = Enumerable.Range(1, RetryPlan.MostTries - 1).Sum(tries => RetryPlan.After(tries, 0)!.Value.TotalHours);

        Assert.InRange(whole, 6, 9);
    }
}
