using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Board;
using Portal.Web.Tests.Samples;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class BoardRowTests : BunitContext
{
    public BoardRowTests() => Services.AddBells().AddSingleton<RowCells>();

    [Fact]
    public void Row_NothingChanged_DoesNotRender()
    {
        var row = Row("shop");
        var shown = Show(row);

        shown.Render(parameters => parameters.Add(it => it.Row, row).Add(it => it.Now, Now.AddSeconds(20)));

        Assert.Equal(1, shown.RenderCount);
    }

    [Fact]
    public void Row_Changed_Renders()
    {
        var shown = Show(Row("shop"));

        shown.Render(parameters => parameters.Add(it => it.Row, Row("shop", ReadinessState.Blocked, text: "Endpoints differ", fact: "Production has 3, staging has 2")));

        Assert.Equal(2, shown.RenderCount);
        Assert.Equal("Endpoints differ", shown.Find(".c-say .one").TextContent);
        Assert.Equal("Production has 3, staging has 2", shown.Find(".c-say .other").TextContent);
    }

    [Fact]
    public void Row_AgeChanged_Renders()
    {
        var row = Row("shop");
        var shown = Show(row);

        shown.Render(parameters => parameters.Add(it => it.Row, row).Add(it => it.Now, Now.AddMinutes(2)));

        Assert.Equal(2, shown.RenderCount);
        Assert.EndsWith("37 min", shown.Find(".c-standby .other").TextContent);
    }

    [Fact]
    public void Row_Ready_IsNamedAndOffersTheSwap()
    {
        var row = Row("shop", text: "Ready");

        var shown = Show(row);

        Assert.Equal(PortalUrls.Service(row.Service), shown.Find("a.one").GetAttribute("href"));
        Assert.Equal("Swap VIP shop", shown.Find(".c-do a").TextContent);
        Assert.Equal(PortalUrls.Swap(row.Service), shown.Find(".c-do a[data-key=S]").GetAttribute("href"));
        Assert.Equal("staging would go live", shown.Find(".dir .hidden").TextContent);
    }

    [Fact]
    public void Row_LongVersion_IsCutInTheMiddleWithTheWholeAsTitle()
    {
        var version = Show(Row("shop", live: "1.18.0-rc.3+build.20261029")).Find(".c-live .one");

        Assert.Equal([".20261029"], version.Children.Skip(1).Select(end => end.TextContent));
        Assert.Equal("1.18.0-rc.3+build.20261029", version.GetAttribute("title"));
    }

    [Fact]
    public void Row_Running_ShowsItsPhaseAndWhoStartedIt()
    {
        var shown = Show(Running("shop"));

        Assert.Equal("Azure switches the addresses", shown.Find(".c-say .one").TextContent);
        Assert.Equal("Phase 2 of 4", shown.Find(".phases").GetAttribute("aria-label"));
        Assert.EndsWith(", started by Chen", shown.Find(".c-say .other").TextContent);
    }

    [Fact]
    public void Row_NothingStaged_HasNoActionAndNoArrow()
    {
        var shown = Show(Row("mail", ReadinessState.NothingStaged, staged: null));

        Assert.Empty(shown.FindAll(".btn"));
        Assert.Empty(shown.FindAll(".dir .i"));
        Assert.Equal("none", shown.Find(".c-standby .one").TextContent);
    }

    [Fact]
    public void Row_Locked_SaysByWhomWhyAndWhatItIsOtherwise()
    {
        var row = Row("shop", text: "Ready");
        var shown = Show(row);

        shown.Render(parameters => parameters.Add(it => it.Row, row).Add(it => it.Now, Now).Add(it => it.Stop, new ServiceStop(Sample.Ben, null, "Database job")));

        Assert.Equal(("Locked by Ben", "Database job. Ready", "Why? shop"), (shown.Find(".c-say .one").TextContent, shown.Find(".c-say .other").TextContent, shown.Find(".c-do a").TextContent));
        Assert.Equal(2, shown.RenderCount);
    }

    private IRenderedComponent<BoardRow> Show(ServiceRow row) =>
        Render<BoardRow>(parameters => parameters.Add(it => it.Row, row).Add(it => it.Now, Now));
}
