using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Board;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class BoardThenTests : BunitContext
{
    private readonly ServiceEstate estate = new();
    private readonly MemoryLedger ledger = LedgerSamples.Ledger(Operation(1, "shop", startedAt: Now.AddHours(-2)), Operation(2, "shop", startedAt: Now.AddHours(-1), returnOf: 1, from: "4.2.0", to: "4.1.7"));

    [Fact]
    public void Then_BetweenTwoSwaps_ShowsWhatWasLiveAndTheWayToBoth()
    {
        var board = At("2026-11-06T12:30Z");

        Assert.Equal(["4.2.0", "4.1.7"], board.FindAll("tr.row .mono").Select(version => version.TextContent));
        Assert.Equal("As it was at 12:30:00 UTC on Fri 6 Nov 2026. Folded from the ledger, 1 service. Nothing here is live.", board.Find(".notice p").TextContent);
        Assert.Equal(["/?at=2026-11-06T12%3A03%3A16Z", "/?at=2026-11-06T13%3A03%3A16Z", "/"], board.FindAll(".chips a").Select(link => link.GetAttribute("href")));
        Assert.Empty(board.FindAll("tr.row a.btn"));
    }

    [Fact]
    public void Then_TimeChosen_GoesIntoTheAddressWithTheSearch()
    {
        var board = At("2026-11-06T12:30Z", "shop");

        board.Find("#at").Change("2026-11-06T11:00");

        Assert.EndsWith("/?q=shop&at=2026-11-06T11%3A00", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Then_NoTime_SaysHowToWriteOne() => Assert.Equal("soon is no time. Write it as 2026-11-03T14:03Z.", At("soon").Find("[role=alert] p").TextContent);

    [Fact]
    public void Then_LedgerCannotBeRead_TriesAgain()
    {
        ledger.Fault = MemoryLog.Broken;
        var board = At("2026-11-06T12:30Z");
        Assert.Contains(MemoryLog.BrokenSentence, board.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        ledger.Fault = null;
        board.Find("[role=alert] button").Click();

        Assert.Single(board.FindAll("tr.row"));
    }

    [Fact]
    public void Then_LockedAtThatTime_SaysSoAndIsFoundByItsChip()
    {
        var (shop, cms) = (Row("shop"), Row("cms"));
        estate.Replace(Snapshot(shop, cms), estate.Now);
        var held = RuleSamples.Lock($"service={shop.Service.Key}") with { At = Now.AddHours(-1) };
        Tell(held, held.At);
        Tell(held with { LiftedAt = Now.AddMinutes(-30), LiftedBy = Sample.Ana }, Now.AddMinutes(-30));

        var board = At("2026-11-06T13:20Z");

        Assert.Equal("Closed or locked 1", board.Find(".chip[data-state=closed]").TextContent);
        Assert.Contains("Locked by Ben: Database job.", board.FindAll("tr.row").Single(row => row.TextContent.Contains("shop", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.EndsWith("state=closed&at=2026-11-06T13%3A20Z", board.Find(".chip[data-state=closed]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-06T12:59Z", 0)]
    [InlineData("2026-11-06T13:20Z", 1)]
    [InlineData("2026-11-06T13:40Z", 0)]
    public void Then_StateClosed_HoldsWhatWasLockedThenOnly(string at, int rows)
    {
        var shop = Row("shop");
        estate.Replace(Snapshot(shop, Row("cms")), estate.Now);
        var held = RuleSamples.Lock($"service={shop.Service.Key}") with { At = Now.AddHours(-1) };
        Tell(held, held.At);
        Tell(held with { LiftedAt = Now.AddMinutes(-30), LiftedBy = Sample.Ana }, Now.AddMinutes(-30));

        Assert.Equal(rows, At(at, state: "closed").FindAll("tr.row").Count);
    }

    private void Tell(ServiceLock held, DateTimeOffset at) => ledger.Append(new LedgerDraft(LedgerKind.Lock, at, held.By, RecordJson.ToNode(held)));

    private IRenderedComponent<BoardThen> At(string at, string? search = null, string? state = null)
    {
        Services.AddSingleton(estate).AddSingleton<IPolicyBook>(new MemoryBook()).AddSingleton(new SwapPolicy()).AddRules().AddSingleton<TimeProvider>(new FakeTimeProvider(Now)).AddSingleton(LedgerSamples.History(ledger)).AddLocalOperator();
        return Render<BoardThen>(parameters => parameters.Add(board => board.Filter, BoardFilter.Of(state, search, null) with { At = BoardMoment.Of(at) }));
    }
}
