using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Pages;

/// <summary>An Owner sets up whom the portal tells, and sees what came of it.</summary>
public sealed class NotificationsTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Channel_AddedTestedAndRemoved_ShowsItsKeyOnceAndItsDeliveries()
    {
        var portal = StartPortal();
        var page = await (await VisitAsync(portal)).GoAsync("/notifications");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a channel" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("Release channel");
        await page.GetByLabel("Address").FillAsync("https://10.0.0.4/hook");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.GetByText("10.0.0.4 is a private address.")).ToBeVisibleAsync();

        // Nobody listens there: what was sent waits for its next try.
        await page.GetByLabel("Address").FillAsync("http://127.0.0.1:9/hook");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.GetByText("The key of Release channel.")).ToBeVisibleAsync();
        await Expect(page.GetByText("whsec_")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Expect(page.GetByText("whsec_")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Test Release channel" }).ClickAsync();
        var deliveries = page.GetByRole(AriaRole.Region, new() { Name = "All deliveries" });
        await Expect(deliveries).ToContainTextAsync("Nothing answers there");
        await Expect(deliveries).ToContainTextAsync("next try");
        await page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
        await page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Release channel" }).ClickAsync();
        await Expect(page.GetByText("Nobody is told yet.")).ToBeVisibleAsync();
    }
}
