using Portal.Domain.Estate;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies.Rules;

public class ServiceStopTests
{
    private static readonly DateTimeOffset Opens = Sample.Now.AddHours(2);

    private static ServiceRow Row => ServiceRow.Of(Sample.Facts, [Sample.Met()]);

    [Fact]
    public void Of_NoRule_IsNothing() => Assert.Null(ServiceStop.Of(RuleBook.Empty, Row, Sample.Now));

    [Fact]
    public void Of_WindowThatIsOn_TellsUntilWhenAndWhy() => Assert.Equal(new ServiceStop(null, Opens, "year-end closing"), ServiceStop.Of(Book(Timed()), Row, Sample.Now));

    [Fact]
    public void Of_WindowNotOnElsewhereOrThatWarnsOnly_IsNothing()
    {
        Assert.Null(ServiceStop.Of(Book(Timed()), Row, Opens));
        Assert.Null(ServiceStop.Of(Book(Timed("team=Other")), Row, Sample.Now));
        Assert.Null(ServiceStop.Of(Book(Timed() with { Window = Timed().Window with { Effect = WindowEffect.Warns } }), Row, Sample.Now));
    }

    [Fact]
    public void Of_Return_IsKeptBackByWindowsForReturnsOnly()
    {
        var back = Row with { Direction = SwapDirectionKind.Return };

        Assert.Null(ServiceStop.Of(Book(Timed()), back, Sample.Now));
        Assert.NotNull(ServiceStop.Of(Book(Timed() with { Window = Timed().Window with { ReturnsToo = true } }), back, Sample.Now));
    }

    [Fact]
    public void Of_Locked_NamesWhoBeforeAnyWindow()
    {
        var stop = ServiceStop.Of(Book(Timed()) with { Locks = [RuleSamples.Lock()] }, Row with { Direction = SwapDirectionKind.Return }, Sample.Now);

        Assert.Equal(new ServiceStop(Sample.Ben, null, "Database job"), stop);
    }

    private static TimedWindow Timed(string scope = "*") => new(RuleSamples.Window(Sample.Now.AddHours(-1), Opens, scope), [new WindowSpan(Sample.Now.AddHours(-1), Opens)], IsOn: true);

    private static RuleBook Book(TimedWindow window) => RuleBook.Empty with { Windows = [window] };
}
