using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;
using Portal.Web.Operators;
using static Portal.Web.Tests.Samples.BoardSamples;
using RunningPage = Portal.Web.Components.Pages.Running;

namespace Portal.Web.Tests.Components.Pages;

public sealed class RunningTests : BunitContext
{
    [Fact]
    public void Running_Nothing_SaysSo()
    {
        var page = Show();

        Assert.Equal("Nothing is running", page.Find(".empty h2").TextContent);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void Running_OneUnderWay_ShowsPhaseWhoAndLink()
    {
        var page = Show(Operation(4, "cms"), Operation(5, "shop", OperationStatus.Verifying));

        Assert.Equal("Verifying both addresses", page.Find(".run .one").TextContent);
        Assert.Contains("started by Chen", page.Find(".run .other").TextContent);
        Assert.Equal("/operations/5", page.Find(".run a.btn").GetAttribute("href"));
        Assert.Equal(["/operations/4"], page.FindAll(".h-op a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Running_ItEnds_MovesToTheEndedOnes()
    {
        var page = Show(Operation(5, "shop", OperationStatus.Verifying));

        Services.GetRequiredService<OperationFeed>().Show(Operation(5, "shop"));

        page.WaitForAssertion(() => Assert.Equal("Swapped", page.Find(".h-out").TextContent));
        Assert.Empty(page.FindAll(".run"));
    }

    [Fact]
    public void Running_LogCannotBeRead_SaysSoInsteadOfNothing()
    {
        var log = new MemoryLog(Operation(5, "shop", OperationStatus.Verifying)) { Fault = MemoryLog.Broken };

        var page = Show(log);
        Assert.Contains(MemoryLog.BrokenSentence, page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing is running", page.Markup, StringComparison.Ordinal);

        log.Fault = null;
        page.Find("[role=alert] button").Click();
        Assert.Single(page.FindAll(".run"));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    private IRenderedComponent<RunningPage> Show(params Operation[] written) => Show(new MemoryLog(written));

    private IRenderedComponent<RunningPage> Show(MemoryLog log)
    {
        Services.AddSingleton<ServiceEstate>().AddSingleton(TimeProvider.System).AddSingleton(new OperationFeed(log)).AddLocalOperator();
        return Render<RunningPage>();
    }
}
