using Portal.Domain.Estate;
using Portal.Domain.Swaps;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class StaleRowsTests
{
    private static readonly CloudFailure Throttled = new(CloudFailureKind.Throttled, "Azure asks to wait.");

    [Fact]
    public void Because_ItsSubscriptionUnread_SaysSinceWhenAndWhy()
    {
        var stale = new StaleRows(Snapshot() with { Problems = [new EstateProblem("Media-Prod", Throttled)] });

        Assert.Equal("As it was at 14:03:00 UTC or before. Azure asks to wait.", stale.Because(Row("cms", subscription: Media)));
        Assert.Null(stale.Because(Row("shop")));
    }

    [Fact]
    public void Because_NothingCouldBeRead_HoldsForAll() =>
        Assert.NotNull(new StaleRows(Snapshot() with { Problems = [new EstateProblem(null, Throttled)] }).Because(Row("shop")));
}
