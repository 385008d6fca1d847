using Portal.Domain.Estate;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Estate;

public sealed class DetailOrderTests
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    [Fact]
    public void Next_NobodyLooks_TakesWhatWasNeverReadThenTheMostStale() =>
        Assert.Equal(["never", "old", "older than rest"], Next([At("older than rest", 11), At("old", 60), At("fresh", 9), new FakeDetail("never")], 10));

    [Fact]
    public void Next_SomebodyWatches_TakesThatFirstAndAgainAfterTwoSeconds() =>
        Assert.Equal(["watched", "on screen", "old"], Next([At("old", 60), At("on screen", 3), At("watched", 2), At("just watched", 1)], 10, "watched", "just watched"));

    [Fact]
    public void Next_MoreIsWatchedThanTheBudgetAllows_LeavesAQuarterToTheRest()
    {
        var details = Enumerable.Range(0, 20).Select(number => At($"watched {number}", 30)).Append(At("old", 60)).Append(At("older", 90)).Append(At("oldest", 99));

        Assert.Equal(["watched", "watched", "watched", "watched", "watched", "watched", "oldest", "older"], Next(details, 8, "watched").Select(name => name.Split(' ')[0]));
    }

    [Fact]
    public void Next_BudgetUsedUp_TakesNothing() => Assert.Empty(Next([At("old", 60)], 0));

    private static FakeDetail At(string name, int secondsAgo) => new(name, Sample.Now.AddSeconds(-secondsAgo));

    private static IEnumerable<string> Next(IEnumerable<FakeDetail> details, int most, params string[] watched) =>
        new DetailOrder(Rest, detail => Array.Exists(watched, name => ((FakeDetail)detail).Name.StartsWith(name, StringComparison.Ordinal)) ? Attention.Watched
            : ((FakeDetail)detail).Name == "on screen" ? Attention.OnScreen : Attention.None)
        .Next(details, most, Sample.Now).Cast<FakeDetail>().Select(detail => detail.Name);
}
