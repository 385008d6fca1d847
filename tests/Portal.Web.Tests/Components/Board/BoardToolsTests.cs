using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class BoardToolsTests : BunitContext
{
    private readonly FakeTimeProvider time = new(Now);
    private readonly List<BoardFilter> told = [];

    public BoardToolsTests() => Services.AddSingleton<TimeProvider>(time);

    [Fact]
    public void Typed_WhileTypingGoesOn_TellsTheLastWordsOnce()
    {
        var tools = Show();

        tools.Find("#q").Input("s");
        time.Advance(TimeSpan.FromMilliseconds(100));
        tools.Find("#q").Input("shop");
        time.Advance(TimeSpan.FromMilliseconds(200));

        tools.WaitForAssertion(() => Assert.Equal(["shop"], told.Select(filter => filter.Search)));
    }

    [Fact]
    public void Typed_AddressComesBackLate_KeepsWhatIsTyped()
    {
        var tools = Show();
        Type(tools, "sho");
        Type(tools, "shop a");

        // The page renders with the address before, then with each of those that were told.
        foreach (var search in new[] { null, "sho", "shop a" })
        {
            tools.Render(parameters => parameters.Add(it => it.Filter, new BoardFilter(Search: search)));
            Assert.Equal("shop a", tools.Find("#q").GetAttribute("value"));
        }
    }

    [Fact]
    public void Typed_Back_ShowsTheAddressAgain()
    {
        var tools = Show();
        Type(tools, "shop");
        tools.Render(parameters => parameters.Add(it => it.Filter, new BoardFilter(Search: "shop")));

        tools.Render(parameters => parameters.Add(it => it.Filter, new BoardFilter()));

        Assert.Equal("", tools.Find("#q").GetAttribute("value"));
    }

    private void Type(IRenderedComponent<BoardTools> tools, string text)
    {
        var before = told.Count;
        tools.Find("#q").Input(text);
        time.Advance(TimeSpan.FromMilliseconds(200));
        tools.WaitForAssertion(() => Assert.Equal(before + 1, told.Count));
    }

    private IRenderedComponent<BoardTools> Show() => Render<BoardTools>(parameters => parameters
        .Add(it => it.Snapshot, Snapshot(Row("shop")))
        .Add(it => it.Filter, new BoardFilter())
        .Add(it => it.OnFilter, told.Add));
}
