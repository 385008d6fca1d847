using Bunit;
using Portal.Domain.Releases;
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
        Assert.Equal(["Web: Timeout", "30", "45"], part.FindAll("tbody :is(th, td)").Take(3).Select(cell => cell.TextContent.Trim()));
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

    [Fact]
    public void ChangeList_Known_IsCountedLinkedAndOpensInPlace()
    {
        var list = new ChangeList("4.1.7", "4.2.0", false, [new("4.2.0", new ReleaseId(new string('a', 20)), ["New search", "<b>Faster</b>"]), new("4.1.8", new ReleaseId(new string('b', 20)), ["Fix"])], new Uri("https://example.com/4.1.7...4.2.0"));

        var part = Render<PlanDifferences>(parameters => parameters.Add(it => it.Plan, DialogSamples.Plan()).Add(it => it.Changes, PlanChanges.None).Add(it => it.List, list));

        Assert.Equal("3 listed changes", part.Find(".diffs .some").TextContent.Trim());
        var link = part.Find(".diffs a");
        Assert.Equal(("https://example.com/4.1.7...4.2.0", "_blank", "noopener noreferrer"), (link.GetAttribute("href"), link.GetAttribute("target"), link.GetAttribute("rel")));
        Assert.StartsWith("Compare 4.1.7 with 4.2.0", link.TextContent, StringComparison.Ordinal);
        Assert.Empty(part.FindAll(".change-list"));
        part.Find("[data-key=D]").Click();
        Assert.Equal(["New search", "<b>Faster</b>", "Fix"], part.FindAll(".change-list li").Select(line => line.TextContent));
        Assert.Equal($"/releases/{new string('a', 20)}", part.Find(".change-list h3 a").GetAttribute("href"));
        Assert.Contains("The swap puts these live, with 4.2.0.", part.Find(".change-list").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ChangeList_TakenBack_SaysSo()
    {
        var list = new ChangeList("4.1.7", "4.2.0", true, [new("4.2.0", new ReleaseId(new string('a', 20)), ["New search"])], null);

        var part = Render<PlanDifferences>(parameters => parameters.Add(it => it.Plan, DialogSamples.Plan()).Add(it => it.Changes, PlanChanges.None).Add(it => it.List, list));
        part.Find("[data-key=D]").Click();

        Assert.Contains("the swap takes them back", part.Find(".change-list").TextContent, StringComparison.Ordinal);
        Assert.Empty(part.FindAll(".diffs a"));
    }

    [Fact]
    public void ChangeList_NothingKnown_IsNotThere()
    {
        var part = Show(PlanChanges.None);

        Assert.Empty(part.FindAll(".diffs a, .diffs .some, [data-key=D]"));
    }

    private IRenderedComponent<PlanDifferences> Show(PlanChanges changes, params Difference[] differences) => Render<PlanDifferences>(parameters => parameters
        .Add(part => part.Plan, DialogSamples.Plan(null, null, differences)).Add(part => part.Changes, changes));
}
