using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Swaps;

/// <summary>The two ways to a swap, counted in clicks.</summary>
public sealed class SwapPathTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task ClassicPath_FromHostedServices_TakesFiveClicks()
    {
        var visitor = await VisitAsync(StartPortal());
        var page = await visitor.GoAsync("/services");
        visitor.ForgetClicks();

        var tree = page.GetByRole(AriaRole.Treegrid);
        await tree.GetByRole(AriaRole.Link, new() { Name = "Retail-Prod", Exact = true }).ClickAsync();
        await tree.GetByRole(AriaRole.Link, new() { Name = "shop-api", Exact = true }).ClickAsync();
        await tree.GetByRole(AriaRole.Row).Filter(new() { HasText = "4.2.0" }).GetByRole(AriaRole.Link).ClickAsync();
        // The service's own page has the same button: it goes away under the mouse when this one comes.
        await Expect(page.Locator("main h1")).Not.ToHaveTextAsync("shop-api");
        await page.GetByRole(AriaRole.Toolbar, new() { Name = "Actions" }).GetByRole(AriaRole.Link, new() { Name = "Swap VIP" }).ClickAsync();
        await page.Ok().ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("4.2.0 is live since");
        Assert.Equal(5, visitor.Clicks);

        await page.GoToBoardAsync();
        await Expect(page.Row("shop-api").Production()).ToContainTextAsync("4.2.0");
        await Expect(page.Row("shop-api")).ToContainTextAsync("Return possible");
    }

    [Fact]
    public async Task ShortPath_FromTheBoard_TakesTwoClicksThereAndTwoBack()
    {
        var visitor = await VisitAsync(StartPortal());
        var page = await visitor.GoAsync("/");
        visitor.ForgetClicks();

        await page.OpenSwapAsync("shop-api");
        await page.Ok().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("4.2.0 is live since");
        Assert.Equal(2, visitor.Clicks);

        await page.GoToBoardAsync();
        var back = page.Row("shop-api").GetByRole(AriaRole.Link, new() { Name = "Return" });
        await Expect(back).ToHaveClassAsync(new Regex("\\bback\\b"));
        visitor.ForgetClicks();
        await back.ClickAsync();
        await Expect(page.SwapDialog()).ToContainTextAsync("Returns to 4.1.7");
        await Expect(page.SwapDialog().Locator("[data-kind=return]")).ToBeVisibleAsync();
        await Expect(page.Ok()).ToHaveAccessibleNameAsync("OK: return, puts 4.1.7 back live on shop-api");
        await page.Ok().ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("4.1.7 is live since");
        Assert.Equal(2, visitor.Clicks);
        await page.GoToBoardAsync();
        await Expect(page.Row("shop-api").Production()).ToContainTextAsync("4.1.7");
    }
}
