using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Probing;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Pages;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Pages;

public sealed class ReceiptPageTests : BunitContext
{
    private readonly MemoryLamps lamps = new();
    private readonly MemoryLedger ledger = LedgerSamples.Ledger(
        Operation(1, reason: "Release 4.2") with { Findings = [Sample.Met(), Sample.Met("P14", "Endpoints equal", "2 and 2")] }, Operation(2, status: OperationStatus.Switching));

    [Fact]
    public void Receipt_OfASwap_ShowsBothSidesChecksPeopleAndHashes()
    {
        var page = Open(operation: "1");

        Assert.Equal("Receipt of a VIP swap", page.Find("h1").TextContent);
        Assert.Equal("Put 4.2.0 live: it replaced 4.1.7 at 14:03:03.", page.Find(".direction").TextContent.Trim());
        Assert.Equal(["4.1.7, shop-api-4.1.7", "4.2.0, shop-api-4.2.0"], page.FindAll("tbody tr")[0].QuerySelectorAll("td").Skip(2).Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["8 of 8", "2 and 2"], page.FindAll(".check .val").Select(value => value.TextContent));
        Assert.Contains("Checks, 2 of 2 met", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Release 4.2", page.Find(".facts").TextContent, StringComparison.Ordinal);
        Assert.Contains(ledger.Entries[1].Hash, page.Find(".hash").TextContent, StringComparison.Ordinal);
        Assert.Contains(ledger.Entries[0].Hash, page.Find(".hash").TextContent, StringComparison.Ordinal);
        Assert.Equal("/api/operations/1/receipt", page.Find("[download]").GetAttribute("href"));
        Assert.Empty(page.FindAll("textarea"));
        Assert.Empty(page.FindAll("svg.lane"));
    }

    [Fact]
    public void Receipt_AddressesWereAsked_ShowsTheCutOver()
    {
        lamps[new OperationId(1)] = new AddressStrip([new ProbeAnswer(Now, "4.1.7"), new ProbeAnswer(Now.AddMilliseconds(400), "4.2.0")], []);

        Assert.Contains($"Cut-over took 0.4 s, 0 refused, 0 wrong answers after {Now:HH:mm:ss} UTC.", Open(operation: "1").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Entry_ThatIsNoOutcome_IsShownInWordsAndAsRecorded()
    {
        var page = Open(number: "1");

        Assert.Equal("Entry of the ledger", page.Find("h1").TextContent);
        Assert.Equal("Confirmed swap 1: 4.1.7 to 4.2.0", page.Find(".direction").TextContent);
        Assert.Contains(ledger.Entries[0].Hash, page.Find("dl").TextContent, StringComparison.Ordinal);
        Assert.Equal("/operations/1", page.Find("dl a").GetAttribute("href"));
        Assert.Contains("\"reason\": \"Release 4.2\"", page.Find("pre").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("99")]
    [InlineData("x")]
    public void Receipt_NotEndedOrNotThere_SaysSo(string id) => Assert.Equal("There is no such receipt", Open(operation: id).Find("h1").TextContent);

    [Fact]
    public void Entry_NotThere_SaysSo()
    {
        var page = Open(number: "999");

        Assert.Equal("There is no such entry", page.Find("h1").TextContent);
        Assert.Equal("The ledger has no entry 999.", page.Find(".empty p").TextContent);
    }

    [Fact]
    public void Receipt_OutsideThePortal_TakesTheMissingReason()
    {
        var entry = ledger.External(caller: "svc-deploy");
        var page = Open(number: $"{entry.Number}");
        Assert.Equal("Record of a swap outside the portal", page.Find("h1").TextContent);
        Assert.Contains("svc-deploy", page.Find(".facts").TextContent, StringComparison.Ordinal);

        page.Find("textarea").Input("Fire drill");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Fire drill", page.Find(".facts").TextContent, StringComparison.Ordinal));
        Assert.Equal(entry.Number, ledger.Entries[^1].RefersTo);
    }

    [Fact]
    public void Receipt_ChangedByHand_StillOpensAndSaysSo()
    {
        ledger.Entries[1] = ledger.Entries[1] with { What = "{" };

        Assert.Contains("changed by hand", Open(operation: "1").Find(".direction").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ReceiptPage> Open(string? operation = null, string? number = null)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<ServiceEstate>().AddSingleton(LedgerSamples.History(ledger)).AddLocalOperator().AddLamps(lamps);
        return Render<ReceiptPage>(page => page.Add(it => it.Operation, operation).Add(it => it.Number, number));
    }
}
