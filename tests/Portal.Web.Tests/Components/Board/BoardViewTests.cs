using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
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
    public void Of_KeptBack_StandInAGroupOfTheirOwnBehindWhatCanBeMended()
    {
        var (locked, running, ready) = (Row("locked"), Running("running"), Row("ready"));
        var view = BoardView.Of(
            Snapshot(Row("nothing", ReadinessState.NothingStaged), locked, running, Row("blocked", ReadinessState.Blocked), ready),
            new BoardFilter(),
            new BoardStops([locked.Service.Key, running.Service.Key]));

        Assert.Equal(
            ["Running: running", "Ready: ready", "Blocked: blocked", "Closed or locked: locked", "Nothing staged: nothing"],
            view.Sections.Select(section => $"{section.Title}: {string.Join(", ", section.Rows.Select(row => row.Service.Name))}"));
    }

    [Fact]
    public void Of_StateClosed_HoldsThoseOnlyAlsoByTeam()
    {
        var locked = Row("locked");
        var (snapshot, stops) = (Snapshot(Row("a"), locked), new BoardStops([locked.Service.Key]));

        Assert.Equal(["locked"], Names(BoardView.Of(snapshot, BoardFilter.Of("closed", null, null), stops)));
        Assert.Equal(["a"], Names(BoardView.Of(snapshot, BoardFilter.Of("ready", null, null), stops)));
        Assert.Equal(["a", "locked"], Names(BoardView.Of(snapshot, new BoardFilter { By = BoardBy.Team }, stops)));
    }

    [Fact]
    public void Of_EmptyGroups_AreNotThere() =>
        Assert.Equal([BoardGroup.Ready], BoardView.Of(Snapshot(Row("b"), Row("a")), new BoardFilter()).Sections.Select(section => section.Group));

    [Fact]
    public void Of_OneGroup_IsSortedByNameWithoutRegardToCase() =>
        Assert.Equal(["alpha", "Beta", "gamma"], Names(BoardView.Of(Snapshot(Row("gamma"), Row("Beta"), Row("alpha")), new BoardFilter())));

    [Fact]
    public void Of_ByTeam_GroupsByItAndPutsWhatNeedsSomebodyFirst()
    {
        var view = BoardView.Of(
            Snapshot(Team("a", "Shop"), Team("b", null), Team("c", "Data"), Team("d", "Shop", ReadinessState.Unknown)), new BoardFilter { By = BoardBy.Team });

        Assert.Equal(["Data: c", "Shop: d, a", "No team: b"], view.Sections.Select(section => $"{section.Title}: {string.Join(", ", section.Rows.Select(row => row.Service.Name))}"));

        static ServiceRow Team(string name, string? team, ReadinessState state = ReadinessState.Ready)
        {
            var row = Row(name, state);
            return row with { Service = row.Service with { Team = team } };
        }
    }

    [Fact]
    public void Of_BySubscription_GroupsByItsName() =>
        Assert.Equal(["Media-Prod", "Retail-Prod"], BoardView.Of(Snapshot(Row("a"), Row("b", subscription: Media)), new BoardFilter { By = BoardBy.Subscription }).Sections.Select(section => section.Title));

    [Fact]
    public void Of_Favourites_HoldsThoseOnly()
    {
        var marked = Row("b");

        Assert.Equal(["b"], Names(BoardView.Of(Snapshot(Row("a"), marked), new BoardFilter { Favourites = true }, favourites: new HashSet<ServiceKey> { marked.Service.Key })));
    }

    [Fact]
    public void InPlace_RowChangedItsState_StaysWhereItStoodWithTheNewState()
    {
        var view = BoardView.Of(Snapshot(Row("a"), Row("b")), new BoardFilter());
        var running = Running("b");

        var held = view.InPlace(Now(Row("a"), running));

        Assert.Equal(["a", "b"], Names(held));
        Assert.Same(running, Assert.Single(held.Sections).Rows[1]);
    }

    [Fact]
    public void InPlace_RowIsGone_Leaves()
    {
        var view = BoardView.Of(Snapshot(Row("a"), Row("b", ReadinessState.Blocked)), new BoardFilter());

        Assert.Equal(["a"], Names(view.InPlace(Now(Row("a")))));
    }

    [Fact]
    public void InPlace_RowComesBack_StandsWhereItStood()
    {
        var view = BoardView.Of(Snapshot(Row("a"), Row("b")), new BoardFilter());

        Assert.Equal(["a", "b"], Names(view.InPlace(Now(Row("b"))).InPlace(Now(Row("b"), Row("a")))));
    }

    private static Dictionary<ServiceKey, ServiceRow> Now(params IEnumerable<ServiceRow> rows) => rows.ToDictionary(row => row.Service.Key);

    private static IEnumerable<string> Names(BoardView view) => view.Sections.SelectMany(section => section.Rows).Select(row => row.Service.Name);
}
