using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Pages;

/// <summary>axe finds nothing on any page, dialog or state, light and dark, wide and narrow. Saves pictures on the way when PORTAL_PICTURES names a folder.</summary>
public sealed class AccessibilityTests(Chromium chromium) : BrowserTest(chromium)
{
    private readonly Inspector inspector = new();

    [Fact]
    public async Task EveryPageAndState_OnEveryScreen_HasNoViolation()
    {
        // One swap hangs, so that there is a running one to look at for as long as the test takes.
        var portal = StartPortal(new() { SwapDuration = TimeSpan.FromMilliseconds(100), Deadline = TimeSpan.FromHours(1), Settings = [("ChangeList:Compare", "https://example.com/{service}/compare/v{from}...v{to}")] });
        var desk = await VisitAsync(portal);
        var places = await Place.AllAsync(desk);
        var operations = await OperationsAsync(portal, desk);

        foreach (var screen in new[] { Screen.Desk, Screen.Desk with { IsDark = true } })
        {
            var visitor = await VisitAsync(portal, screen);
            visitor.ForgiveNotFound();
            foreach (var place in places.Concat(operations))
            {
                await place.OpenAsync(visitor);
                await inspector.CheckAsync(visitor, place.Name, screen);
            }

            await OpenDifferencesAsync(visitor, screen);
            await OpenKeysAsync(visitor, screen);
            await OpenChangedAsync(portal, visitor, screen);
            await OpenWallAsync(portal, screen);
        }

        inspector.AssertNothingFound();
    }

    /// <summary>Swaps in every state, and the dialogs and pages that show them.</summary>
    private static async Task<IReadOnlyList<Place>> OperationsAsync(PortalApp portal, Visitor visitor)
    {
        var failed = await SwapAsync(visitor, portal, "inventory", new { kind = "operationFails", times = 1 }, "Nothing was changed");
        var split = await SwapAsync(visitor, portal, "shipping-rates", new { kind = "halfDone", times = 1 }, "Only one side moved");
        var done = await SwapAsync(visitor, portal, "thumbnails", fault: null, "is live since");
        var running = await SwapAsync(visitor, portal, "feature-flags", new { kind = "operationHangs", times = 1 }, ended: null);
        var board = await visitor.GoAsync("/");
        await LockAndUnlockAsync(board, (await board.ServiceAddressAsync("mail")).Split('/')[^1]);
        var services = new Dictionary<string, string>();
        foreach (var name in new[] { "checkout", "reports", "thumbnails", "shipping-rates", "feature-flags", "shop-api" })
            services[name] = await board.ServiceAddressAsync(name);
        return
        [
            new("operation-failed", failed, page => page.Result()),
            new("operation-split", split, page => page.Result()),
            new("repair", $"{split}/repair/forward", page => page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).First),
            new("receipt", $"{done}/receipt", page => page.GetByRole(AriaRole.Heading, new() { Level = 1 })),
            new("operation-succeeded", done, page => page.GetByText("Return possible")),
            new("operation-running", running, page => page.Phase("Switch")),
            new("board-after-swaps", "/", page => page.Row("thumbnails").GetByText("Return possible")),
            new("board-then-swaps", $"/?at={await board.EvaluateAsync<string>("() => new Date().toISOString()")}", page => page.GetByText("As it was at")),
            new("running-one", "/running", page => page.GetByRole(AriaRole.List, new() { Name = "Running swaps" })),
            new("history-rules", "/history?topic=rules", page => page.GetByText("Locked: mail", new() { Exact = true })),
            new("history-everything", "/history?topic=everything", page => page.GetByRole(AriaRole.Table, new() { Name = "Entries of the ledger" })),
            new("entry", "/ledger/1", page => page.GetByRole(AriaRole.Heading, new() { Name = "Entry of the ledger" })),
            new("history-some", "/history", page => page.GetByRole(AriaRole.Table, new() { Name = "Swaps" })),
            new("service-split", services["shipping-rates"], page => page.GetByText("Only one side moved").First),
            new("service-return", services["thumbnails"], page => page.GetByRole(AriaRole.Toolbar).GetByText("Return")),
            new("dialog-ready", $"{services["shop-api"]}/swap", page => page.GetByRole(AriaRole.Button, new() { Name = "OK: swap, puts 4.2.0 live on shop-api" })),
            new("dialog-blocked", $"{services["checkout"]}/swap", page => page.SwapDialog().GetByText("To mend").First),
            new("dialog-warnings", $"{services["reports"]}/swap", page => page.SwapDialog().GetByRole(AriaRole.Heading, new() { Name = "Warnings" })),
            new("dialog-return", $"{services["thumbnails"]}/swap", page => page.SwapDialog().GetByText("back live on").Or(page.SwapDialog().GetByText("Returns to")).First),
            new("dialog-running", $"{services["feature-flags"]}/swap", page => page.SwapDialog().GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Watch") })),
        ];
    }

    /// <summary>Two entries of the ledger that are no swap.</summary>
    private static async Task LockAndUnlockAsync(IPage page, string key) => await page.EvaluateAsync(
        """
        async key => {
          const held = await (await fetch("/api/locks", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ scope: `service=${key}`, reason: "Database job" }) })).json();
          await fetch(`/api/locks/${held.id}`, { method: "DELETE" });
        }
        """, key);

    /// <returns>The address of the operation.</returns>
    private static async Task<string> SwapAsync(Visitor visitor, PortalApp portal, string service, object? fault, string? ended)
    {
        if (fault is not null)
            await portal.Cloud.FaultAsync("once", fault);
        var page = await visitor.GoAsync("/");
        await page.SwapAsync(service);
        await Expect(ended is null ? page.Phase("Switch") : page.Result()).ToContainTextAsync(ended ?? "Azure switches");
        return page.Url;
    }

    private async Task OpenDifferencesAsync(Visitor visitor, Screen screen)
    {
        foreach (var service in new[] { "checkout", "catalog" })
        {
            var page = await visitor.GoAsync("/");
            await visitor.GoAsync($"{await page.ServiceAddressAsync(service)}/swap");
            await page.SwapDialog().GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
            await Expect(page.SwapDialog().GetByRole(AriaRole.Button, new() { Name = "Hide" })).ToBeVisibleAsync();
            await inspector.CheckAsync(visitor, $"dialog-differences-{service}", screen);
        }
    }

    private async Task OpenKeysAsync(Visitor visitor, Screen screen)
    {
        var page = await visitor.GoAsync("/");
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await inspector.CheckAsync(visitor, "keys", screen);
    }

    private async Task OpenChangedAsync(PortalApp portal, Visitor visitor, Screen screen)
    {
        var page = await visitor.GoAsync("/");
        await visitor.GoAsync($"{await page.ServiceAddressAsync("storefront")}/swap");
        await Expect(page.Ok()).ToHaveTextAsync("OK");
        await portal.Cloud.ChangeAsync("storefront", screen.IsDark ? "scale?to=6" : "scale?to=5");
        await Expect(page.Ok()).ToHaveTextAsync(new Regex("^Review [0-9]+ changes?$"));
        await inspector.CheckAsync(visitor, "dialog-changed", screen);
    }

    private async Task OpenWallAsync(PortalApp portal, Screen screen)
    {
        var wall = await VisitAsync(portal, Screen.Wall with { IsDark = screen.IsDark });
        await wall.GoAsync("/?wall=1");
        await inspector.CheckWidthAsync(wall.Page, "board-wall", Screen.Wall with { IsDark = screen.IsDark });
    }
}
