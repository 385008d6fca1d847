using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;
using Portal.Web.Operators;
using static Portal.Web.Tests.Samples.BoardSamples;
using HistoryPage = Portal.Web.Components.Pages.History;

namespace Portal.Web.Tests.Components.Pages;

public sealed class HistoryTests : BunitContext
{
    [Fact]
    public void History_Empty_SaysWhatWillBeHere() =>
        Assert.Equal("No swap yet", At("/history").Find(".empty h2").TextContent);

    [Fact]
    public void History_TwoDays_AreGroupedNewestFirst()
    {
        var page = At("/history", Operation(1, startedAt: Now.AddDays(-1)), Operation(2, startedAt: Now.AddHours(-1), reason: "Release 4.2"), Operation(3));

        Assert.Equal(["Fri 6 Nov 2026", "Thu 5 Nov 2026"], page.FindAll(".day th").Select(day => day.TextContent));
        Assert.Equal(["/operations/3", "/operations/2", "/operations/1"], page.FindAll(".h-op a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Release 4.2", page.FindAll(".h-why")[1].TextContent);
    }

    [Fact]
    public void History_MoreThanAPage_LeadsToOlderOnesAndBack()
    {
        Operation[] all = [.. Enumerable.Range(1, 60).Select(id => Operation(id, startedAt: Now.AddMinutes(id)))];

        var newest = At("/history", all);
        Assert.Equal(50, newest.FindAll(".h-op").Count);
        Assert.Equal(["/history?before=11"], newest.FindAll(".under a").Select(link => link.GetAttribute("href")));

        Services.GetRequiredService<NavigationManager>().NavigateTo("/history?before=11");
        newest.WaitForAssertion(() => Assert.Equal(10, newest.FindAll(".h-op").Count));
        Assert.Equal(["/history"], newest.FindAll(".under a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void History_OfOneService_ShowsItsSwapsOnly()
    {
        var page = At($"/history?service={ServiceKey.Of(Sample.Kind, "cms")}", Operation(1, "shop"), Operation(2, "cms"));

        Assert.Equal("Swaps of cms", page.Find(".head .meta").TextContent);
        Assert.Single(page.FindAll(".h-op"));
    }

    [Fact]
    public void History_OperationEnds_ChangesItsLineOnly()
    {
        var page = At("/history", Operation(1), Operation(2, "cms", OperationStatus.Switching));

        Services.GetRequiredService<OperationFeed>().Show(Operation(2, "cms"));

        page.WaitForAssertion(() => Assert.Equal(["Swapped", "Swapped"], page.FindAll(".h-out").Select(cell => cell.TextContent)));
        Assert.Equal([2, 1], page.FindComponents<Portal.Web.Components.History.HistoryRow>().Select(row => row.RenderCount));
    }

    [Fact]
    public void History_SwapBegins_StandsOnTop()
    {
        var page = At("/history", Operation(1));

        Services.GetRequiredService<OperationFeed>().Show(Operation(2, "cms", OperationStatus.Submitting));

        page.WaitForAssertion(() => Assert.Equal(["Running", "Swapped"], page.FindAll(".h-out").Select(cell => cell.TextContent)));
    }

    [Fact]
    public void History_LogCannotBeRead_NamesItAndTriesAgain()
    {
        var log = new MemoryLog(Operation(1)) { Fault = MemoryLog.Broken };

        var page = At("/history", log);
        Assert.Contains(MemoryLog.BrokenSentence, page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        log.Fault = null;
        page.Find("[role=alert] button").Click();
        Assert.Single(page.FindAll(".h-op"));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    private IRenderedComponent<HistoryPage> At(string address, params Operation[] written) => At(address, new MemoryLog(written));

    private IRenderedComponent<HistoryPage> At(string address, MemoryLog log)
    {
        Services.AddSingleton<ServiceEstate>().AddSingleton(TimeProvider.System).AddSingleton(new OperationFeed(log)).AddLocalOperator();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<HistoryPage>();
    }
}
