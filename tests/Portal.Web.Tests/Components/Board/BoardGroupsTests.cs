using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class BoardGroupsTests
{
    [Theory]
    [InlineData(ReadinessState.NeedsYou, "Needs you", "needs-you")]
    [InlineData(ReadinessState.Unknown, "Needs you", "needs-you unknown")]
    [InlineData(ReadinessState.Ready, "Ready", "ready")]
    [InlineData(ReadinessState.ReturnPossible, "Return possible", "return")]
    [InlineData(ReadinessState.Blocked, "Blocked", "blocked")]
    [InlineData(ReadinessState.NothingStaged, "Nothing staged", "")]
    [InlineData(ReadinessState.Checking, "Checking", "")]
    public void Of_EachState_HasItsGroupAndChips(ReadinessState state, string title, string chips)
    {
        var row = Row("shop", state);

        Assert.Equal(title, BoardGroups.Title(BoardGroups.Of(row)));
        Assert.Equal(chips, string.Join(' ', BoardChip.All.Where(chip => chip.Holds(row, BoardGroups.Of(row))).Select(chip => chip.Key)));
    }

    [Fact]
    public void Of_OutcomeUnknown_NeedsSomebodyAndIsUnknown() =>
        Assert.Equal(["needs-you", "unknown"], BoardChip.All.Where(chip => chip.Holds(Running("shop", OperationStatus.Unknown), BoardGroup.NeedsYou)).Select(chip => chip.Key));

    [Fact]
    public void Order_WhoNeedsSomebody_ComesFirst() =>
        Assert.Equal([BoardGroup.NeedsYou, BoardGroup.Running, BoardGroup.Ready, BoardGroup.ReturnPossible, BoardGroup.Blocked, BoardGroup.KeptBack, BoardGroup.Checking, BoardGroup.NothingStaged], Enum.GetValues<BoardGroup>());
}
