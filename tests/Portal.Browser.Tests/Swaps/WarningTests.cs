using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Swaps;

/// <summary>A warning is seen first, does not stop the swap, and is written down.</summary>
public sealed class WarningTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium), IClassFixture<SharedPortal>
{
    [Theory]
    [InlineData("billing-api", "Older version staged", "V01", "7.0.2")]
    [InlineData("reports", "Staging is smaller", "P29", "9.3.0")]
    [InlineData("orders", "Autoscale is on", "P17", "8.1.0")]
    [InlineData("catalog", "3 staging values", "P28", "3.3.0")]
    public async Task Swap_WithWarning_ShowsItAndRecordsThatItWasTakenOver(string service, string headline, string code, string version)
    {
        var visitor = await VisitAsync(shared.App);
        var page = await visitor.GoAsync("/");

        await page.OpenSwapAsync(service);
        await Expect(page.SwapDialog().GetByText(headline)).ToBeVisibleAsync();
        await Expect(page.SwapDialog()).ToContainTextAsync("1, it does not stop the swap");
        await Expect(page.Cancel()).ToBeFocusedAsync();
        await page.Ok().ClickAsync();

        await Expect(page.Result()).ToContainTextAsync($"{version} is live since");
        await Expect(page.GetByRole(AriaRole.Definition).Filter(new() { HasText = $"({code})" })).ToContainTextAsync(headline);
    }
}
