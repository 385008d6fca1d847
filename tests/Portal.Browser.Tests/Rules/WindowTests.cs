using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Rules;

/// <summary>Windows and locks, from the Owner's page to everybody's board and dialog.</summary>
public sealed class WindowTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task WindowClosed_SaysSoEverywhere_AndAnOwnerOverrides()
    {
        var portal = StartPortal();
        var owner = await (await VisitAsync(portal)).GoAsync("/rules");
        var board = await (await VisitAsync(portal)).GoAsync("/");
        await board.IsLiveAsync();
        await owner.IsLiveAsync();

        await owner.GetByRole(AriaRole.Button, new() { Name = "Add window" }).ClickAsync();
        await owner.GetByLabel("Reason read by whoever is kept back").FillAsync("year-end closing");
        await owner.GetByLabel("Begins").FillAsync("2025-01-01T00:00");
        await owner.GetByLabel("Ends").FillAsync("2025-01-02T00:00");
        await owner.GetByLabel("Comes again").SelectOptionAsync("Every day");
        await Expect(owner.GetByText("Next 5 times")).ToBeVisibleAsync();
        await Pictures.SaveAsync(owner, "rules-editor", Screen.Desk);
        await owner.GetByRole(AriaRole.Button, new() { Name = "Save window" }).ClickAsync();
        await Expect(owner.GetByRole(AriaRole.Region, new() { Name = "Freeze windows" })).ToContainTextAsync("closed, opens in");

        // Nobody reloads.
        await Expect(board.GetByRole(AriaRole.Status).Filter(new() { HasText = "Everything is closed" })).ToContainTextAsync("year-end closing");
        await Expect(board.Row("shop-api")).ToContainTextAsync("Closed until");
        await Expect(board.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Closed or locked [1-9]") })).ToBeVisibleAsync();
        await Pictures.SaveEachAsync(board, "board-closed");
        await board.Row("shop-api").GetByRole(AriaRole.Link, new() { Name = "Why?" }).ClickAsync();
        await Expect(board.SwapDialog()).ToContainTextAsync("Closed because of year-end closing");
        await Expect(board.Why()).ToHaveTextAsync("Closed by a window");
        await Pictures.SaveAsync(board, "dialog-closed", Screen.Desk);
        await board.GetByLabel("Override, and give a reason").CheckAsync();
        await Expect(board.Why()).ToHaveTextAsync("Reason is missing");
        await board.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Reason") }).FillAsync("Hotfix for the closing itself");
        await Pictures.SaveEachAsync(board, "dialog-override");
        await board.Ok().ClickAsync();

        await Expect(board.Result()).ToContainTextAsync("is live since");
        Assert.Single(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task Locked_WhileTheDialogIsOpen_TurnsOkOffUntilUnlocked()
    {
        var portal = StartPortal();
        var ana = await (await VisitAsync(portal)).GoAsync("/");
        var address = await ana.ServiceAddressAsync("shop-api");
        await ana.OpenSwapAsync("shop-api");
        await Expect(ana.Ok()).ToBeFocusedAsync();
        await Expect(ana.Ok()).ToHaveAccessibleNameAsync("OK: swap, puts 4.2.0 live on shop-api");

        var ben = await (await VisitAsync(portal)).GoAsync(address);
        await ben.IsLiveAsync();
        await ben.GetByText("Lock this service").ClickAsync();
        await ben.GetByLabel("Why nothing may be touched").FillAsync("Database job runs");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Lock", Exact = true }).ClickAsync();
        await Expect(ben.GetByText("Locked by root: Database job runs.")).ToBeVisibleAsync();
        await Pictures.SaveAsync(ben, "service-locked", Screen.Desk);

        await Expect(ana.Why()).ToContainTextAsync("Locked by");
        await Expect(ana.SwapDialog()).ToContainTextAsync("Database job runs");
        await ana.Ok().ClickAsync(new() { Force = true });
        Assert.Empty(await portal.Cloud.SwapsAsync());

        await ben.GetByRole(AriaRole.Button, new() { Name = "Unlock" }).ClickAsync();
        await Expect(ana.Why()).ToHaveTextAsync("");
        await ana.Ok().ClickAsync();
        await Expect(ana.Result()).ToContainTextAsync("is live since");
    }

    [Fact]
    public async Task WarningWindow_IsShownAndTheFocusIsOnCancel()
    {
        var portal = StartPortal();
        var owner = await (await VisitAsync(portal)).GoAsync("/rules");
        await owner.IsLiveAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "Friday after 16:00" }).ClickAsync();
        await owner.GetByLabel("Begins").FillAsync("2025-01-01T00:00");
        await owner.GetByLabel("Ends").FillAsync("2025-01-02T00:00");
        await owner.GetByLabel("Comes again").SelectOptionAsync("Every day");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Save window" }).ClickAsync();
        await Expect(owner.GetByRole(AriaRole.Region, new() { Name = "Freeze windows" })).ToContainTextAsync("warns for");

        var page = await (await VisitAsync(portal)).GoAsync("/");
        await page.OpenSwapAsync("shop-api");

        await Expect(page.Cancel()).ToBeFocusedAsync();
        await Expect(page.SwapDialog()).ToContainTextAsync("Friday after 16:00: who watches over the weekend?");
        await Expect(page.SwapDialog().GetByRole(AriaRole.Heading, new() { Name = "Warnings" })).ToBeVisibleAsync();
        await page.Ok().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("is live since");
    }
}
