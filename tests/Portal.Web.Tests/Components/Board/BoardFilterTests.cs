using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class BoardFilterTests
{
    [Theory]
    [InlineData("shop", true)]
    [InlineData("SHOP", true)]
    [InlineData("4.2.0", true)]
    [InlineData("20.50.1.9", true)]
    [InlineData("shop-api-staging.cloudapp", true)]
    [InlineData("retail", true)]
    [InlineData("shop retail", true)]
    [InlineData("shop media", false)]
    [InlineData("shpo", false)]
    public void Holds_Search_LooksInNamesVersionsAddressesAndSubscription(string search, bool expected) =>
        Assert.Equal(expected, BoardFilter.Of(null, search, null).Holds(Row("shop-api")));

    [Theory]
    [InlineData("needs-you", "lost unread")]
    [InlineData("running", "running")]
    [InlineData("ready", "ready")]
    [InlineData("return", "back")]
    [InlineData("blocked", "blocked")]
    [InlineData("unknown", "lost unread")]
    [InlineData("nonsense", "back blocked lost nothing ready running unread")]
    public void Holds_State_KeepsThatStateOnly(string state, string expected)
    {
        ServiceRow[] rows =
        [
            Row("nothing", ReadinessState.NothingStaged), Row("blocked", ReadinessState.Blocked), Row("back", ReadinessState.ReturnPossible), Row("ready"),
            Running("running"), Row("unread", ReadinessState.Unknown), Running("lost", OperationStatus.Unknown, 8),
        ];

        Assert.Equal(expected, string.Join(' ', rows.Where(row => BoardFilter.Of(state, null, null).Holds(row)).Select(row => row.Service.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Holds_Subscription_KeepsItsServicesOnly()
    {
        var filter = BoardFilter.Of(null, null, Media.Id.Value);

        Assert.True(filter.Holds(Row("cms", subscription: Media)));
        Assert.False(filter.Holds(Row("shop")));
    }

    [Fact]
    public void Url_WholeFilter_IsReadBackTheSame()
    {
        var filter = new BoardFilter("ready", "shop & co", Media.Id.Value);

        Assert.Equal($"/?state=ready&q=shop%20%26%20co&sub={Media.Id}", filter.Url);
        Assert.Equal("/", new BoardFilter().Url);
    }

    [Fact]
    public void Url_HowItIsShown_IsInTheAddress() =>
        Assert.Equal(
            "/?sort=staged&by=team&fav=1&rows=dense&wall=1",
            new BoardFilter { Sort = BoardSort.Staged, By = BoardBy.Team, Favourites = true, IsDense = true, IsWall = true }.Url);
}
