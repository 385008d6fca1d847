using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Swaps;

/// <summary>When Azure fails, the portal says what happened and never guesses.</summary>
public sealed class FaultTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task ArmDown_WhileOpen_SaysThatNothingWasSentAndRecovers()
    {
        var (portal, page) = await OpenAsync();
        await portal.Cloud.FaultAsync("down", new { kind = "error", method = "GET", status = 503, code = "ServiceUnavailable" });

        await page.Ok().ClickAsync();
        await Expect(page.SwapDialog().GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was sent to Azure.");
        await Expect(page.SwapDialog()).ToContainTextAsync("503");
        await Expect(page.Ok()).ToHaveAttributeAsync("aria-disabled", "true");
        Assert.Empty(await portal.Cloud.SwapsAsync());

        await portal.Cloud.MendAsync("down");
        await Expect(page.Ok()).ToHaveAccessibleNameAsync("OK: swap, puts 4.2.0 live on shop-api");
        await page.Ok().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("4.2.0 is live since");
        Assert.Single(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task ArmDown_BeforeOpening_DialogAndBoardSaySo()
    {
        var portal = StartPortal();
        var page = await (await VisitAsync(portal)).GoAsync("/");
        await portal.Cloud.FaultAsync("down", new { kind = "error", method = "GET", status = 503, code = "ServiceUnavailable" });

        await Expect(page.Locator("main").GetByRole(AriaRole.Status).Filter(new() { HasText = "could not be" })).ToContainTextAsync("503");
        // Whatever the row calls it by then: the board finds out beside the click.
        await page.Row("shop-api").Locator("a[href$='/swap']").ClickAsync();
        await Expect(page.SwapDialog()).ToContainTextAsync("The service could not be read.");
        await Expect(page.SwapDialog()).ToContainTextAsync("Azure answered 503");
        await Expect(page.Ok()).ToHaveAttributeAsync("aria-disabled", "true");

        await portal.Cloud.MendAsync("down");
        await Expect(page.Ok()).ToHaveAccessibleNameAsync("OK: swap, puts 4.2.0 live on shop-api");
        Assert.Empty(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task Throttled_WhileOpen_SaysThatAzureAsksToSlowDown()
    {
        var (portal, page) = await OpenAsync();
        await portal.Cloud.FaultAsync("slow", new { kind = "throttled", method = "GET", path = "cloudServices", retryAfter = 20 });

        await page.Ok().ClickAsync();

        await Expect(page.SwapDialog().GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was sent to Azure.");
        await Expect(page.SwapDialog()).ToContainTextAsync("Azure asks to slow down");
        Assert.Empty(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task ReplyLost_SwapHappened_EndsSucceededAndIsSentOnce()
    {
        var (portal, page) = await OpenAsync();
        await portal.Cloud.FaultAsync("lost", new { kind = "dropReply", method = "PUT", times = 1 });

        await page.Ok().ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("4.2.0 is live since");
        Assert.Single(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task HalfDone_OneSideMoved_SaysSoOnPageAndBoard()
    {
        var (portal, page) = await OpenAsync();
        await portal.Cloud.FaultAsync("half", new { kind = "halfDone", times = 1 });

        await page.Ok().ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("Only one side moved");
        await Expect(page.Result()).ToContainTextAsync("Nothing is sent again by itself.");
        await page.GoToBoardAsync();
        await Expect(page.Row("shop-api")).ToContainTextAsync("Only one side moved");
        Assert.Single(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task OperationFails_NothingMoved_SaysWhatIsStillLive()
    {
        var (portal, page) = await OpenAsync();
        await portal.Cloud.FaultAsync("fails", new { kind = "operationFails", times = 1 });

        await page.Ok().ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("Nothing was changed");
        await Expect(page.Result()).ToContainTextAsync("4.1.7 is still live.");
        Assert.Single(await portal.Cloud.SwapsAsync());
    }

    private async Task<(PortalApp Portal, IPage Page)> OpenAsync()
    {
        var portal = StartPortal();
        var page = await (await VisitAsync(portal)).GoAsync("/");
        await page.OpenSwapAsync("shop-api");
        await Expect(page.Ok()).ToHaveAccessibleNameAsync("OK: swap, puts 4.2.0 live on shop-api");
        return (portal, page);
    }
}
