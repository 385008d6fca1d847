using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class BoardViewTests
{
    [Fact]
    public void Of_AllStates_StandInTheOrderOfTheDesign()
    {
        var view = BoardView.Of(
            Snapshot(
                Row("nothing", ReadinessState.NothingStaged), Row("blocked", ReadinessState.Blocked), Row("back", ReadinessState.ReturnPossible), Row("ready"),
                Running("running"), Row("unread", ReadinessState.Unknown), Running("lost", OperationStatus.Unknown, 8)),
            new BoardFilter());

        Assert.Equal(
            ["Needs you: lost, unread", "Running: running", "Ready: ready", "Return possible: back", "Blocked: blocked", "Nothing staged: nothing"],
            view.Sections.Select(section => $"{BoardGroups.Title(section.Group)}: {string.Join(", ", section.Rows.Select(row => row.Service.Name))}"));
    }

    [Fact]
    public void Of_EmptyGroups_AreNotThere() =>
        Assert.Equal([BoardGroup.Ready], BoardView.Of(Snapshot(Row("b"), Row("a")), new BoardFilter()).Sections.Select(section => section.Group));

    [Fact]
    public void Of_OneGroup_IsSortedByNameWithoutRegardToCase() =>
        Assert.Equal(["alpha", "Beta", "gamma"], Names(BoardView.Of(Snapshot(Row("gamma"), Row("Beta"), Row("alpha")), new BoardFilter())));

    [Fact]
    public void InPlace_RowChangedItsState_StaysWhereItStoodWithTheNewState()
    {
        var view = BoardView.Of(Snapshot(Row("a"), Row("b")), new BoardFilter());
        var running = Running("b");

        var held = view.InPlace(Snapshot(Row("a"), running));

        Assert.Equal(["a", "b"], Names(held));
        Assert.Same(running, Assert.Single(held.Sections).Rows[1]);
    }

    [Fact]
    public void InPlace_RowIsGone_Leaves()
    {
        var view = BoardView.Of(Snapshot(Row("a"), Row("b", ReadinessState.Blocked)), new BoardFilter());

        Assert.Equal(["a"], Names(view.InPlace(Snapshot(Row("a")))));
    }

    private static IEnumerable<string> Names(BoardView view) => view.Sections.SelectMany(section => section.Rows).Select(row => row.Service.Name);
}
