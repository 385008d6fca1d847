using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Pages;

/// <summary>axe finds nothing where bells, leases, count-downs and notifications show, light and dark, wide and narrow.</summary>
public sealed class NoticeSurfacesTests(Chromium chromium) : BrowserTest(chromium)
{
    private readonly Inspector inspector = new();

    [Fact]
    public async Task EverySurface_OnEveryScreen_HasNoViolation()
    {
        var portal = StartPortal(new() { SwapDuration = TimeSpan.FromMilliseconds(100), Breath = TimeSpan.FromSeconds(60), Settings = [("Mail:Host", "127.0.0.1"), ("Mail:Port", "9"), ("Mail:From", "portal@example.com"), ("Mail:Encryption", "None")] });
        var first = await VisitAsync(portal);
        var board = await first.GoAsync("/");
        var (red, returned) = (await board.ServiceAddressAsync("search"), await board.ServiceAddressAsync("thumbnails"));
        await SetUpAsync(board);
        await board.SwapAsync("thumbnails");
        await Expect(board.Result()).ToContainTextAsync("is live since");
        var operation = board.Url;
        await board.GetByRole(AriaRole.Button, new() { Name = "Keep old side", Exact = true }).ClickAsync();
        await Expect(board.GetByText("the return is wanted")).ToBeVisibleAsync();
        await first.GoAsync(red);
        await board.GetByRole(AriaRole.Button, new() { Name = "Tell me when search is ready" }).ClickAsync();
        await Expect(board.GetByText("You will be told")).ToBeVisibleAsync();
        await first.GoAsync("/");
        await board.SwapAsync("shop-api"); // It counts down for as long as the test looks.

        Place[] places =
        [
            new("breath-and-board", "/", page => page.Row("thumbnails").GetByText("kept until")),
            new("board-lease", "/?q=thumbnails", page => page.Row("thumbnails").GetByText("kept until")),
            new("board-bells", "/?state=blocked", page => page.Row("search").GetByRole(AriaRole.Button, new() { Name = "You will be told" })),
            new("service-bell-set", red, page => page.GetByText("You will be told")),
            new("dialog-bell-set", $"{red}/swap", page => page.SwapDialog().GetByText("You will be told")),
            new("operation-lease", operation, page => page.GetByText("the return is wanted")),
            new("service-lease", returned, page => page.GetByText("the return is wanted")),
            new("notifications-some", "/notifications", page => page.GetByText("Nothing answers there").Last),
        ];
        foreach (var screen in new[] { Screen.Desk, Screen.Desk with { IsDark = true } })
        {
            var visitor = await VisitAsync(portal, screen);
            foreach (var place in places)
            {
                await place.OpenAsync(visitor);
                await inspector.CheckAsync(visitor, place.Name, screen);
            }

            await EditAsync(visitor, screen);
        }

        await portal.Cloud.ChangeAsync("search", "instance-starts");
        foreach (var screen in new[] { Screen.Desk, Screen.Desk with { IsDark = true } })
        {
            var visitor = await VisitAsync(portal, screen);
            await new Place("bell-rang", "/history", page => page.GetByText("search is ready.")).OpenAsync(visitor);
            await inspector.CheckAsync(visitor, "bell-rang", screen);
        }

        inspector.AssertNothingFound();
    }

    /// <summary>Two channels of which one cannot be reached.</summary>
    private static async Task SetUpAsync(IPage page)
    {
        await page.GotoAsync("/notifications");
        await page.IsLiveAsync();
        foreach (var (name, kind, address) in new[] { ("Release channel", "Teams", "http://127.0.0.1:9/workflows/secret"), ("On call", "Mail", "on-call@example.com") })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Add a channel" }).ClickAsync();
            await page.GetByLabel("Kind").SelectOptionAsync(new SelectOptionValue { Value = kind });
            await page.GetByLabel("Name").FillAsync(name);
            await page.GetByLabel("Address").FillAsync(address);
            await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Test {name}" })).ToBeVisibleAsync();
        }

        await page.GotoAsync("/");
        await page.IsLiveAsync();
    }

    private async Task EditAsync(Visitor visitor, Screen screen)
    {
        var page = await visitor.GoAsync("/notifications");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a channel" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.GetByText("An address is needed.").Or(page.GetByText("This is not an address.")).First).ToBeVisibleAsync();
        await inspector.CheckAsync(visitor, "notifications-editor", screen);
        await page.GetByRole(AriaRole.Button, new() { Name = "New key for Release channel" }).ClickAsync();
        await Expect(page.GetByText("The key of Release channel.")).ToBeVisibleAsync();
        await inspector.CheckAsync(visitor, "notifications-key", screen);
    }
}
