using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class BoardViewsTests
{
    private readonly BoardViews views = new();

    [Fact]
    public void Of_SamePictureAndFilter_IsMadeOnceForAllBoards()
    {
        var snapshot = Snapshot(Row("a"), Row("b"));

        Assert.Same(views.Of(snapshot, new BoardFilter()), views.Of(snapshot with { ReadAt = Now.AddSeconds(5) }, new BoardFilter { IsDense = true }));
        Assert.Same(views.Counts(snapshot, null), views.Counts(snapshot, null));
    }

    [Fact]
    public void Of_OtherFilterOrNewerPicture_IsAnother()
    {
        var snapshot = Snapshot(Row("a"), Row("b"));
        var first = views.Of(snapshot, new BoardFilter());

        Assert.Equal(1, views.Of(snapshot, new BoardFilter(Search: "b")).Count);
        Assert.Equal(3, views.Of(Snapshot(Row("a"), Row("b"), Row("c")), new BoardFilter()).Count);
        Assert.NotSame(first, views.Of(Snapshot(Row("a"), Row("b")), new BoardFilter()));
    }

    [Fact]
    public void Stops_SameRules_AreJudgedOnceAndMakeAViewOfTheirOwn()
    {
        var snapshot = Snapshot(Row("a"), Row("b"));
        var book = RuleBook.Empty with { Locks = [RuleSamples.Lock()] };

        var stops = views.Stops(snapshot, book, Now);

        Assert.Same(stops, views.Stops(snapshot, book with { Frictions = [RuleSamples.Friction(FrictionRung.Name)] }, Now));
        Assert.Equal(BoardGroup.KeptBack, Assert.Single(views.Of(snapshot, new BoardFilter(), stops).Sections).Group);
        Assert.Equal(BoardGroup.Ready, Assert.Single(views.Of(snapshot, new BoardFilter(), views.Stops(snapshot, RuleBook.Empty, Now)).Sections).Group);
        Assert.Equal((0, 2), (views.Counts(snapshot, null, stops).ByChip[2], views.Counts(snapshot, null).ByChip[2]));
    }

    [Fact]
    public void InPlace_BoardsWithTheSamePlaces_IsMadeOnceForAllOfThem()
    {
        var (one, another) = (Snapshot(Row("a"), Row("b")), Snapshot(Row("b"), Row("a")));
        var first = views.Of(one, new BoardFilter());

        var kept = views.InPlace(first, another);

        Assert.Same(kept, views.InPlace(first, another with { ReadAt = Now.AddSeconds(5) }));
        // Whether a board has seen the picture in between or not: its places are the same.
        Assert.Same(views.InPlace(first, one), views.InPlace(kept, one));
        Assert.NotSame(kept, views.InPlace(views.Of(another, new BoardFilter()), another));
    }

    [Fact]
    public void Of_PicturesOfTwoOperatorsInTurn_EachIsMadeOnce()
    {
        var (all, some) = (Snapshot(Row("a"), Row("b")), Snapshot(Row("a")));
        var first = (views.Of(all, new BoardFilter()), views.Of(some, new BoardFilter()));

        Assert.Same(first.Item1, views.Of(all, new BoardFilter()));
        Assert.Same(first.Item2, views.Of(some, new BoardFilter()));
        Assert.Equal((2, 1), (first.Item1.Count, first.Item2.Count));
    }
}
