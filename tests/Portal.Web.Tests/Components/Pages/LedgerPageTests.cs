using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Pages;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Pages;

public sealed class LedgerPageTests : BunitContext
{
    private readonly MemoryLedger ledger = LedgerSamples.Ledger(Operation(1), Operation(2), Operation(3));

    [Fact]
    public void LedgerPage_NotProvedYet_SaysSo() => Assert.Contains("Nobody has proved it", Open().Markup, StringComparison.Ordinal);

    [Fact]
    public void LedgerPage_Proved_TellsCountAndChecksum()
    {
        var page = Prove();

        Assert.Equal("Nobody edited the ledger", page.Find(".result h2").TextContent);
        Assert.Equal("All 6 entries are as they were written, and none is missing.", page.Find(".result p").TextContent);
        Assert.Contains(ledger.Head.Hash, page.Find(".hash").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void LedgerPage_Edited_NamesTheEntry()
    {
        ledger.Entries[3] = ledger.Entries[3] with { Person = Sample.Ben };

        var page = Prove();

        Assert.Equal("blocked", page.Find(".result").GetAttribute("data-state"));
        Assert.Equal("The ledger was edited at entry 4", page.Find(".result h2").TextContent);
        Assert.StartsWith("Entry 4 was changed after it was written: its hash does not fit what it says. Entries 1 to 3 are as they were written.", page.Find(".result p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void LedgerPage_LogCannotBeRead_NamesIt()
    {
        ledger.Fault = MemoryLog.Broken;

        Assert.Contains(MemoryLog.BrokenSentence, Prove().Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<LedgerPage> Prove()
    {
        var page = Open();
        page.Find(".btn.main").Click();
        return page;
    }

    private IRenderedComponent<LedgerPage> Open()
    {
        Services.AddSingleton<ServiceEstate>().AddSingleton(LedgerSamples.History(ledger)).AddLocalOperator();
        return Render<LedgerPage>();
    }
}
