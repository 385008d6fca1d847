using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Swaps;

/// <summary>To be told when something is ready, in every window and by the browser.</summary>
public sealed class BellTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Service = "search";

    [Fact]
    public async Task Bell_SetOnTheBoard_RingsInBothWindowsAndLeadsToADialogThatIsReady()
    {
        var portal = StartPortal();
        var visitor = await VisitAsync(portal);
        await visitor.AllowNotificationsAsync();
        var first = await visitor.GoAsync("/");
        await first.Row(Service).GetByRole(AriaRole.Button, new() { Name = $"Tell me when {Service} is ready" }).ClickAsync();
        await Expect(first.Row(Service).GetByRole(AriaRole.Button, new() { Name = "You will be told" })).ToHaveAttributeAsync("aria-pressed", "true");
        var second = await (await VisitAsync(portal)).GoAsync("/history");
        await Expect(Bells(second)).Not.ToContainTextAsync("is ready");

        await portal.Cloud.ChangeAsync(Service, "instance-starts");

        await Expect(Bells(first)).ToContainTextAsync($"{Service} is ready. 3.8.1 to 3.9.0");
        await Expect(Bells(second)).ToContainTextAsync($"{Service} is ready. 3.8.1 to 3.9.0");
        Assert.Equal($"{Service} is ready", await visitor.FirstNotificationAsync());
        await Bells(second).GetByRole(AriaRole.Link, new() { Name = "Swap VIP" }).ClickAsync();
        await Expect(second.Ok()).ToHaveAccessibleNameAsync($"OK: swap, puts 3.9.0 live on {Service}");
        await Expect(Bells(first)).Not.ToContainTextAsync("is ready"); // Heard: put away in every window.
    }

    [Fact]
    public async Task Bell_SetInTheDialog_RingsAfterThePortalWasStartedAnew()
    {
        var folder = NewFolder();
        var before = StartPortal(new() { DataFolder = folder });
        var page = await (await VisitAsync(before)).GoAsync("/");
        await page.Row(Service).GetByRole(AriaRole.Link, new() { Name = "Why?" }).ClickAsync();
        await page.SwapDialog().GetByRole(AriaRole.Button, new() { Name = $"Tell me when {Service} is ready" }).ClickAsync();
        await Expect(page.SwapDialog().GetByText("You will be told")).ToBeVisibleAsync();
        await page.GotoAsync("about:blank");
        await before.DisposeAsync();

        var after = StartPortal(new() { DataFolder = folder });
        await after.Cloud.ChangeAsync(Service, "instance-starts");

        await Expect(Bells(await (await VisitAsync(after)).GoAsync("/"))).ToContainTextAsync($"{Service} is ready.");
    }

    private static ILocator Bells(IPage page) => page.GetByRole(AriaRole.Status, new() { Name = "Ready bells" });
}
