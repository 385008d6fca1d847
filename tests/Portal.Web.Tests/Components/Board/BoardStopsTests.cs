using Portal.Domain.Estate;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class BoardStopsTests
{
    private static readonly WindowSpan Span = new(Now.AddHours(-1), Now.AddHours(1));

    [Fact]
    public void Of_NoRules_HoldsNothing() => Assert.Same(BoardStops.None, BoardStops.Of(RuleBook.Empty, [Row("a")], Now));

    [Fact]
    public void Of_LockOfOneService_HoldsThatOneOnly()
    {
        var (locked, free) = (Row("locked"), Row("free"));

        var stops = BoardStops.Of(RuleBook.Empty with { Locks = [RuleSamples.Lock($"service={locked.Service.Key}")] }, [locked, free], Now);

        Assert.True(stops.Holds(locked));
        Assert.False(stops.Holds(free));
    }

    [Fact]
    public void Of_Window_HoldsWhileItIsOn()
    {
        var row = Row("shop");
        var book = RuleBook.Empty with { Windows = [new TimedWindow(RuleSamples.Window(Span.From, Span.Until), [Span], IsOn: true)] };

        Assert.True(BoardStops.Of(book, [row], Now).Holds(row));
        Assert.False(BoardStops.Of(book, [row], Span.Until).Holds(row));
    }

    [Theory]
    [InlineData(ReadinessState.Ready, true)]
    [InlineData(ReadinessState.ReturnPossible, true)]
    [InlineData(ReadinessState.Checking, true)]
    [InlineData(ReadinessState.Blocked, false)]
    [InlineData(ReadinessState.NothingStaged, false)]
    public void Of_Lock_HoldsOnlyWhatCouldBeSwappedOtherwise(ReadinessState state, bool held)
    {
        var row = Row("shop", state);

        Assert.Equal(held, BoardStops.Of(RuleBook.Empty with { Locks = [RuleSamples.Lock()] }, [row], Now).Holds(row));
    }

    [Fact]
    public void Holds_SwapUnderWaySince_SaysMoreThanTheLock() =>
        Assert.False(BoardStops.Of(RuleBook.Empty with { Locks = [RuleSamples.Lock()] }, [Row("shop")], Now).Holds(Running("shop")));

    [Fact]
    public void Equals_SameServices_AreTheSame()
    {
        var (one, same) = (new BoardStops([Row("a").Service.Key, Row("b").Service.Key]), new BoardStops([Row("b").Service.Key, Row("a").Service.Key]));

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, BoardStops.None);
    }
}
