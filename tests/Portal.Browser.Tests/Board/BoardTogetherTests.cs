using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Board;

/// <summary>Two windows side by side: what happens in one, or in the cloud, is on the board of the other without a reload.</summary>
public sealed class BoardTogetherTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Board_SwappedByAnother_RunsAndOffersTheReturn()
    {
        var portal = StartPortal(new() { SwapDuration = TimeSpan.FromSeconds(20) });
        var second = await (await VisitAsync(portal)).GoAsync("/");
        var first = await (await VisitAsync(portal)).GoAsync("/");
        await Expect(second.Row("shop-api").Production()).ToContainTextAsync("4.1.7");

        await first.SwapAsync("shop-api");

        await Expect(second.Row("shop-api")).ToContainTextAsync("started by");
        await Expect(second.Row("shop-api")).ToContainTextAsync("Return possible");
        await Expect(second.Row("shop-api").Production()).ToContainTextAsync("4.2.0");
        await Expect(second.Row("shop-api").Production()).ToContainTextAsync(", by ");
        await Expect(second.Row("shop-api").GetByRole(AriaRole.Link, new() { Name = "Return shop-api" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ReturnTicket_OldSideFails_TurnsRedInBothWindowsAndBack()
    {
        var portal = StartPortal();
        var first = await (await VisitAsync(portal)).GoAsync("/");
        var address = await first.ServiceAddressAsync("shop-api");
        await first.SwapAsync("shop-api");
        await Expect(first.GetByText("Return possible, about")).ToBeVisibleAsync();
        var second = await (await VisitAsync(portal)).GoAsync(address);
        await Expect(second.GetByText("Return possible, about")).ToBeVisibleAsync();

        await portal.Cloud.ChangeAsync("shop-api", "instance-stops");

        foreach (var window in new[] { first, second })
        {
            await Expect(window.GetByText("Return to 4.1.7 not possible")).ToBeVisibleAsync();
            await Expect(window.GetByRole(AriaRole.Status).Filter(new() { HasText = "Return to 4.1.7 not possible" })).ToContainTextAsync("instance not started");
        }

        await portal.Cloud.ChangeAsync("shop-api", "instance-starts");
        foreach (var window in new[] { first, second })
            await Expect(window.GetByText("Return possible, about")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Board_LockedByAnother_SaysByWhomAndOffersNoSwapUntilUnlocked()
    {
        var portal = StartPortal();
        var board = await (await VisitAsync(portal)).GoAsync("/");
        await Expect(board.Row("shop-api").GetByRole(AriaRole.Link, new() { Name = "Swap VIP" })).ToBeVisibleAsync();
        var other = await (await VisitAsync(portal)).GoAsync(await board.ServiceAddressAsync("shop-api"));
        await other.IsLiveAsync();

        await other.GetByText("Lock this service").ClickAsync();
        await other.GetByLabel("Why nothing may be touched").FillAsync("Database job runs");
        await other.GetByRole(AriaRole.Button, new() { Name = "Lock", Exact = true }).ClickAsync();

        await Expect(board.Row("shop-api")).ToContainTextAsync("Locked by");
        await Expect(board.Row("shop-api")).ToContainTextAsync("Database job runs.");
        await Expect(board.Row("shop-api").GetByRole(AriaRole.Link, new() { Name = "Swap VIP" })).ToHaveCountAsync(0);
        await Expect(other.Locator(".ribbon .why")).ToContainTextAsync("Locked by");
        await Expect(other.Locator(".ribbon a.main")).ToHaveCountAsync(0);
        await Pictures.SaveAsync(board, "board-locked", Screen.Desk);

        await other.GetByRole(AriaRole.Button, new() { Name = "Unlock" }).ClickAsync();
        await Expect(board.Row("shop-api").GetByRole(AriaRole.Link, new() { Name = "Swap VIP" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Board_AzureThrottles_BothSayItAndTurnTheRowsGrey()
    {
        var portal = StartPortal();
        var windows = new[] { await (await VisitAsync(portal)).GoAsync("/"), await (await VisitAsync(portal)).GoAsync("/") };

        await portal.Cloud.FaultAsync("slow", new { kind = "throttled", method = "GET", retryAfter = 20 });

        foreach (var window in windows)
        {
            await Expect(window.Locator(".notice.problem")).ToContainTextAsync("Azure asks to slow down");
            await Expect(window.Locator(".live[data-state=stale]").First).ToBeVisibleAsync();
            await Expect(window.Row("shop-api")).ToHaveClassAsync(new Regex("stale"));
            await Expect(window.Row("shop-api")).ToHaveAttributeAsync("title", new Regex("^As it was at .* UTC or before. "));
        }

        await portal.Cloud.MendAsync("slow");
        foreach (var window in windows)
            await Expect(window.Row("shop-api")).Not.ToHaveClassAsync(new Regex("stale"));
    }

    [Fact]
    public async Task Board_Pointed_TellsTheAgeOfItsNumbers()
    {
        var page = await (await VisitAsync(StartPortal())).GoAsync("/");

        await page.Row("shop-api").HoverAsync();

        await Expect(page.Row("shop-api").Locator(".live-side")).ToHaveAttributeAsync("title", new Regex("^Instances read at [0-9:]{8} UTC, [0-9]+ s ago, the rest at "));
    }

    [Fact]
    public async Task Presence_OnTheServicePage_SaysWhoSwapsAndWhoHasTheDialogOpen()
    {
        var portal = StartPortal(new() { SwapDuration = TimeSpan.FromSeconds(20) });
        var first = await (await VisitAsync(portal)).GoAsync("/");
        var second = await (await VisitAsync(portal)).GoAsync(await first.ServiceAddressAsync("shop-api"));

        await first.OpenSwapAsync("shop-api");
        await Expect(second.GetByText("have the dialog open.")).ToBeVisibleAsync();
        await first.Ok().ClickAsync();

        await Expect(second.GetByText("swap this service.")).ToBeVisibleAsync();
        await Expect(first.Result()).ToContainTextAsync("4.2.0 is live since");
        await Expect(second.GetByText("are looking at this service.")).ToBeVisibleAsync();
    }
}
