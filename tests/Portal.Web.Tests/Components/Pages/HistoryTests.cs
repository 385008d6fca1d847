using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;
using static Portal.Web.Tests.Samples.BoardSamples;
using HistoryPage = Portal.Web.Components.Pages.History;

namespace Portal.Web.Tests.Components.Pages;

public sealed class HistoryTests : BunitContext
{
    private MemoryLedger ledgerOf = new();

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
        Assert.Equal(["/history?before=22"], newest.FindAll(".under a").Select(link => link.GetAttribute("href")));

        Services.GetRequiredService<NavigationManager>().NavigateTo("/history?before=22");
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
    public void History_FilterChosen_GoesIntoTheAddressAndTheExports()
    {
        var page = At("/history?person=Chen%20Wu&before=3", Operation(1), Operation(2, returnOf: 1));

        page.FindAll(".chip").Single(chip => chip.TextContent == "Returned").Click();

        Assert.EndsWith("/history?person=Chen%20Wu&result=returned", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(["Returned"], page.FindAll(".h-out").Select(cell => cell.TextContent)));
        Assert.Equal("/api/ledger/history.csv?person=Chen%20Wu&result=returned", page.Find("[download$=csv]").GetAttribute("href"));
    }

    [Fact]
    public void History_OfATopic_ExportsItsEntriesAndNotTheSwaps()
    {
        var page = At("/history?topic=rules&person=Chen%20Wu", Operation(1));

        Assert.Equal("/api/ledger/entries.csv?person=Chen%20Wu&topic=rules", page.Find("[download$=csv]").GetAttribute("href"));
        Assert.Equal("/api/ledger/entries.json?person=Chen%20Wu&topic=rules", page.Find("[download$=json]").GetAttribute("href"));
    }

    [Fact]
    public void History_NothingFits_SaysSo() =>
        Assert.Equal("No swap fits", At("/history?from=2027-01-01", Operation(1)).Find(".empty h2").TextContent);

    [Fact]
    public void History_SwapOutsideThePortal_AsksForItsReason()
    {
        var ledger = LedgerSamples.Ledger();
        ledger.External();

        var page = At("/history", ledger, new MemoryLog());

        Assert.Equal(["Outside the portal", "unknown"], new[] { page.Find(".h-out").TextContent, page.Find(".h-by").TextContent.Trim() });
        Assert.Equal("/ledger/1", page.Find(".h-why a").GetAttribute("href"));
        Assert.Equal("/ledger/1", page.Find(".h-rec a").GetAttribute("href"));
    }

    [Fact]
    public void History_SwapOutsideThePortalFound_AppearsByItself()
    {
        var ledger = LedgerSamples.Ledger();
        var page = At("/history", ledger, new MemoryLog());
        ledger.External(caller: "svc-deploy@contoso.com");

        Services.GetRequiredService<SwapHistory>().Announce();

        page.WaitForAssertion(() => Assert.Equal("svc-deploy@contoso.com", page.Find(".h-by").TextContent.Trim()));
    }

    [Fact]
    public void History_OperationEnds_ChangesItsLineOnly()
    {
        var page = At("/history", Operation(1), Operation(2, "cms", OperationStatus.Switching));

        ledgerOf.Append(OperationRecord.Ended(Operation(2, "cms")));
        Services.GetRequiredService<OperationFeed>().Show(Operation(2, "cms"));

        page.WaitForAssertion(() => Assert.Equal(["Swapped", "Swapped"], page.FindAll(".h-out").Select(cell => cell.TextContent)));
        Assert.All(page.FindComponents<Portal.Web.Components.History.LedgerRow>(), row => Assert.Equal(1, row.RenderCount));
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
        var ledger = LedgerSamples.Ledger(Operation(1));
        ledger.Fault = MemoryLog.Broken;

        var page = At("/history", ledger, new MemoryLog());
        Assert.Contains(MemoryLog.BrokenSentence, page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        ledger.Fault = null;
        page.Find("[role=alert] button").Click();
        Assert.Single(page.FindAll(".h-op"));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task History_OfATopic_ShowsItsEntriesInWordsInPlaceOfSwaps()
    {
        var ledger = LedgerSamples.Ledger(Operation(1));
        var book = new MemoryBook();
        await new RuleBookKeeper(RuleSamples.Shelf(book), new RuleReach(new ServiceEstate()), new FakeCalendar(), TimeProvider.System)
            .LockAsync(RuleScope.Everything, "Database job", null, Sample.BenMay, Xunit.TestContext.Current.CancellationToken);
        ledger.Append(Assert.Single(book.Entries));

        var page = At("/history?topic=rules", ledger, new MemoryLog());

        Assert.Equal(["Locked: Everything"], page.FindAll(".h-ver").Select(cell => cell.TextContent));
        Assert.Equal(["Database job"], page.FindAll(".h-why").Select(cell => cell.TextContent));
        Assert.Equal(["/ledger/3"], page.FindAll(".h-op a").Select(link => link.GetAttribute("href")));
        Assert.Equal("true", page.FindAll(".chip").Single(chip => chip.TextContent == "Windows, locks, policies").GetAttribute("aria-pressed"));
        Assert.DoesNotContain(page.FindAll(".chip"), chip => chip.TextContent == "Returned");
    }

    [Fact]
    public void History_TopicChosen_GoesIntoTheAddressWithoutAResult()
    {
        var page = At("/history?result=returned", Operation(1));

        page.FindAll(".chip").Single(chip => chip.TextContent == "Everything").Click();

        Assert.EndsWith("/history?topic=everything", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(["Swapped: 4.1.7 → 4.2.0", "Confirmed swap 1: 4.1.7 to 4.2.0"], page.FindAll(".h-ver").Select(cell => cell.TextContent)));
    }

    [Fact]
    public void History_NothingOfTheTopic_SaysSo() => Assert.Equal("Nothing recorded", At("/history?topic=tokens", Operation(1)).Find(".empty h2").TextContent);

    private IRenderedComponent<HistoryPage> At(string address, params Operation[] written) => At(address, LedgerSamples.Ledger(written), new MemoryLog(written));

    private IRenderedComponent<HistoryPage> At(string address, MemoryLedger ledger, MemoryLog log)
    {
        ledgerOf = ledger;
        var operations = new OperationFeed(log);
        foreach (var active in log.All.Where(operation => operation.IsActive))
            operations.Show(active);
        Services.AddSingleton<ServiceEstate>().AddSingleton(TimeProvider.System).AddSingleton(operations).AddSingleton(LedgerSamples.History(ledger)).AddLocalOperator();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<HistoryPage>();
    }
}
