using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Emulator.Tests.Support;
using Portal.Web.Tests.Samples;
using Portal.Web.Components.Board;
using Portal.Web.Operators;
using static Portal.Web.Tests.Samples.BoardSamples;
using BoardPage = Portal.Web.Components.Pages.Board;

namespace Portal.Web.Tests.Components.Pages;

public sealed class BoardTests : BunitContext
{
    private readonly ServiceEstate estate = new();

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public BoardTests()
    {
        Services.AddSingleton(estate).AddSingleton(TimeProvider.System).AddSingleton<BoardViews>().AddSingleton<RowCells>().AddSingleton<IPolicyBook>(new MemoryBook()).AddSingleton(new SwapPolicy()).AddRules().AddLocalOperator().AddBells();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Board_BeforeTheFirstReading_SaysWhatItReads()
    {
        Put(new EstateSnapshot([], [Retail, Media], [], null));

        var page = Render<BoardPage>();

        Assert.Equal("Reading 2 subscriptions…", page.Find(".still").TextContent.Trim());
        Assert.Empty(page.FindAll(".tools"));
    }

    [Fact]
    public void Board_NoService_SaysWhatWasReadAndWhen()
    {
        Put(Snapshot());

        var page = Render<BoardPage>();

        Assert.Equal("No service with two deployments yet", page.Find(".empty h2").TextContent);
        Assert.Contains("The portal reads 2 subscriptions, last at 14:03:00 UTC.", page.Find(".empty p").TextContent);
    }

    [Fact]
    public void Board_PartUnread_NamesItAndKeepsTheRows()
    {
        Put(Snapshot(Row("shop")) with { Problems = [new("Media-Prod", new CloudFailure(CloudFailureKind.Permission, "Azure answered 403. Grant the role Reader."))] });

        var page = Render<BoardPage>();

        Assert.Equal(
            "Media-Prod could not be read. Azure answered 403. Grant the role Reader. What is shown of it was read at 14:03:00 UTC or before.",
            page.Find(".notice p").TextContent);
        Assert.Single(page.FindAll("tr.row"));
    }

    [Fact]
    public void Board_NothingMatches_OffersTheWayBack()
    {
        Put(Snapshot(Row("shop"), Row("cms")));

        var page = At("/?q=shpo");

        Assert.Equal("No service matches shpo", page.Find(".empty h2").TextContent);
        Assert.Equal("/", page.Find(".empty a").GetAttribute("href"));
        Assert.Equal("0 of 2 services", page.Find("[role=status].meta").TextContent);
    }

    [Fact]
    public void Board_FilterInTheAddress_ShowsTheSameAgain()
    {
        Put(Snapshot(Row("shop"), Row("search", ReadinessState.Blocked), Row("cms", ReadinessState.Blocked, Media)));

        var page = At($"/?state=blocked&sub={Retail.Id}");

        Assert.Equal(["search"], page.FindAll("a.one").Select(link => link.TextContent));
        Assert.Equal("Blocked 1", page.Find(".chip[aria-pressed=true]").TextContent);
        Assert.Equal(Retail.Id.Value, page.Find("#sub").GetAttribute("value"));
    }

    [Fact]
    public void Board_ChipPressed_IsWrittenToTheAddress()
    {
        Put(Snapshot(Row("shop"), Row("search", ReadinessState.Blocked)));
        var page = Render<BoardPage>();

        page.FindAll(".chip").Single(chip => chip.TextContent.StartsWith("Blocked", StringComparison.Ordinal)).Click();

        Assert.EndsWith("/?state=blocked", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void Board_Typed_IsWrittenToTheAddressWhenTypingPauses()
    {
        Put(Snapshot(Row("shop"), Row("search")));
        var page = Render<BoardPage>();

        page.Find("#q").Input("sho");

        page.WaitForAssertion(() => Assert.EndsWith("/?q=sho", Services.GetRequiredService<NavigationManager>().Uri));
    }

    [Fact]
    public void Board_Chips_CountAllStatesAndKeepTheirZeros()
    {
        Put(Snapshot(Row("shop"), Row("unread", ReadinessState.Unknown)));

        Assert.Equal(
            ["All 2", "Needs you 1", "Running 0", "Ready 1", "Return possible 0", "Blocked 0", "Closed or locked 0", "Unknown 1", "Favourites 0"],
            Render<BoardPage>().FindAll(".chips .chip").Select(chip => chip.TextContent));
    }

    [Fact]
    public async Task Board_LockedWhileOnScreen_LeavesReadyForAGroupOfItsOwn()
    {
        var locked = Row("shop");
        Put(Snapshot(locked, Row("cms")));
        var page = Render<BoardPage>();
        Assert.Equal(["Ready 2"], page.FindAll("tr.group").Select(group => group.TextContent));

        await Services.GetRequiredService<RuleBookKeeper>().LockAsync(new RuleScope.OfService(locked.Service.Key), "Database job", null, Sample.BenMay, Xunit.TestContext.Current.CancellationToken);

        page.WaitForAssertion(() => Assert.Equal(["Ready 1", "Closed or locked 1"], page.FindAll("tr.group").Select(group => group.TextContent)));
        Assert.Contains("Closed or locked 1", page.FindAll(".chip").Select(chip => chip.TextContent));
        Assert.Equal(["shop"], At("/?state=closed&wall=1").FindAll("a.one").Select(link => link.TextContent));
    }

    /// <summary>Counted are those of a row that every change is about. The next change comes when the last one is on screen, or the page rests.</summary>
    [Fact]
    public async Task Board_ThousandChangesInASecond_CostAtMostTenRenders()
    {
        var (time, tenth) = (new WatchedTime(Now), TimeSpan.FromMilliseconds(100));
        Services.AddSingleton<TimeProvider>(time);
        Put(Snapshot([.. Enumerable.Range(0, 100).Select(number => Row($"svc-{number:000}"))]));
        var page = Render<BoardPage>();
        var row = page.FindComponents<BoardRow>()[0];
        var before = row.RenderCount;

        for (var change = 0; change < 1000; change++)
        {
            if (change > 0 && change % 100 == 0)
                time.Advance(tenth);
            estate.Replace(Row("svc-000", text: $"Ready, change {change}"));
            while (!time.IsWaitedFor(tenth) && !Shows(change))
                await Task.Delay(1, Token);
        }

        while (!Shows(999))
            await time.PassAsync(tenth, Token);

        Assert.InRange(row.RenderCount - before, 1, 10);

        bool Shows(int change) => row.Markup.Contains($"Ready, change {change}", StringComparison.Ordinal);
    }

    [Fact]
    public void Board_OneRowChanges_TheOthersDoNotRender()
    {
        Put(Snapshot(Row("a"), Row("b")));
        var page = Render<BoardPage>();

        estate.Replace(Row("b", text: "Ready, again"));

        page.WaitForAssertion(() => Assert.Equal([1, 2], page.FindComponents<BoardRow>().Select(row => row.RenderCount)));
    }

    [Fact]
    public void Board_ChangeUnderTheHand_KeepsTheOrderUntilTheHandIsGone()
    {
        Put(Snapshot(Row("a"), Row("b")));
        var page = Render<BoardPage>();

        page.Find(".card").PointerEnter();
        estate.Replace(Running("b"));
        page.WaitForAssertion(() => Assert.Contains("Azure switches the addresses", page.Markup, StringComparison.Ordinal));
        Assert.Equal(["a", "b"], page.FindAll("a.one").Select(link => link.TextContent));

        page.Find(".card").PointerLeave();
        estate.Replace(Row("a", text: "Ready, again"));
        page.WaitForAssertion(() => Assert.Equal(["b", "a"], page.FindAll("a.one").Select(link => link.TextContent)));
    }

    private void Put(EstateSnapshot snapshot) => estate.Replace(snapshot, estate.Now);

    private IRenderedComponent<BoardPage> At(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<BoardPage>();
    }
}
