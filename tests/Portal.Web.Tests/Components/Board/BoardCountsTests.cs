using Portal.Domain.Estate;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class BoardCountsTests
{
    [Fact]
    public void Of_OneSubscription_CountsItsStatesOnly()
    {
        var counts = BoardCounts.Of([Row("a"), Row("b", ReadinessState.Blocked), Row("c", subscription: Media)], new BoardFilter(Subscription: Retail.Id.Value));

        Assert.Equal(2, counts.All);
        Assert.Equal([0, 0, 1, 0, 1, 0, 0], counts.ByChip);
    }

    [Fact]
    public void Of_KeptBack_CountsAsClosedAndNotAsReady()
    {
        var locked = Row("locked");

        Assert.Equal([0, 0, 1, 0, 0, 1, 0], BoardCounts.Of([Row("a"), locked], new BoardFilter(), new BoardStops([locked.Service.Key])).ByChip);
    }
}
