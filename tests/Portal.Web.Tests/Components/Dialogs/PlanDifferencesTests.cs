using Bunit;
using Portal.Domain.Swaps;
using Portal.Web.Components.Dialogs;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class PlanDifferencesTests : BunitContext
{
    private static readonly Difference Timeout = new(DifferenceKind.Setting, "Web: Timeout", "30", "45");

    [Fact]
    public void Differences_Closed_ShowCountsOnly()
    {
        var part = Show(PlanChanges.None, Timeout);

        Assert.Equal("1 setting", part.Find(".diffs .some").TextContent.Trim());
        Assert.Empty(part.FindAll("table"));
    }

    [Fact]
    public void Differences_Opened_ShowDetailsInPlaceAndClose()
    {
        var part = Show(PlanChanges.None, Timeout);

        part.Find("[data-key=D]").Click();
        Assert.Equal(["Web: Timeout", "30", "45"], part.FindAll("tbody td").Take(3).Select(cell => cell.TextContent.Trim()));
        Assert.Equal("true", part.Find("[data-key=D]").GetAttribute("aria-expanded"));

        part.Find("[data-key=D]").Click();
        Assert.Empty(part.FindAll("table"));
    }

    [Fact]
    public void Differences_ChangedWhileOpen_SayWhatWasAndWhatIs()
    {
        var part = Show(PlanChanges.Between(DialogSamples.Plan(null, null, Timeout), DialogSamples.Plan(null, null, Timeout with { Staging = "60" })), Timeout with { Staging = "60" });

        Assert.Equal("Web: Timeout 30 and 45 30 and 60", part.Find(".check.fresh").TextContent.Trim());
    }

    private IRenderedComponent<PlanDifferences> Show(PlanChanges changes, params Difference[] differences) => Render<PlanDifferences>(parameters => parameters
        .Add(part => part.Plan, DialogSamples.Plan(null, null, differences)).Add(part => part.Changes, changes));
}
