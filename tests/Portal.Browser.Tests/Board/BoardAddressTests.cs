using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Board;

/// <summary>Everything that a board shows is in its address: whoever opens that sees the same.</summary>
public sealed class BoardAddressTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Tools_Chosen_AreInTheAddressForAnotherWindow()
    {
        var portal = StartPortal();
        var page = await (await VisitAsync(portal)).GoAsync("/");

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Ready ") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("state=ready"));
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Group by" }).SelectOptionAsync("Team");
        await Expect(page).ToHaveURLAsync(new Regex("by=team"));
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Sort" }).SelectOptionAsync("Staged");
        await Expect(page).ToHaveURLAsync(new Regex("sort=staged"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Dense" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("rows=dense"));
        var other = await (await VisitAsync(portal)).GoAsync(new Uri(page.Url).PathAndQuery);

        Assert.Equal(await NamesAsync(page), await NamesAsync(other));
        await Expect(other.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Ready ") })).ToHaveAttributeAsync("aria-pressed", "true");
        var count = await other.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Ready ") }).InnerTextAsync();
        Assert.Equal((await NamesAsync(other)).Count, int.Parse(count.Split(' ', '\n')[^1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(32, await other.Row("shop-api").EvaluateAsync<int>("row => Math.round(row.getBoundingClientRect().height)"));
        await Expect(other.GetByRole(AriaRole.Rowheader).First).ToContainTextAsync(new Regex("^[A-Z]"));
    }

    [Fact]
    public async Task Favourite_Marked_StaysInThisBrowser()
    {
        var portal = StartPortal();
        var page = await (await VisitAsync(portal)).GoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Favourite catalog" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Favourites") })).ToContainTextAsync("1");

        await page.GotoAsync($"{portal.Address}/?fav=1");

        await Expect(page.Row("catalog")).ToBeVisibleAsync();
        Assert.Equal(["catalog"], await NamesAsync(page));
    }

    [Fact]
    public async Task Wall_AfterASwap_IsLargeAndNamesNobody()
    {
        var portal = StartPortal();
        var page = await (await VisitAsync(portal)).GoAsync("/");
        await page.SwapAsync("shop-api");
        await Expect(page.Result()).ToContainTextAsync("4.2.0 is live since");
        var desk = await (await VisitAsync(portal)).GoAsync("/");
        await Expect(desk.Row("shop-api").Production().Locator(".person")).ToBeVisibleAsync();

        var wall = await (await VisitAsync(portal, Screen.Wall with { IsDark = true })).GoAsync("/?wall=1");

        await Expect(wall.Row("shop-api").Production()).ToContainTextAsync("4.2.0");
        foreach (var hidden in await wall.Locator(".person, .avatar, .btn, .star").AllAsync())
            await Expect(hidden).ToBeHiddenAsync();
        var size = "element => parseFloat(getComputedStyle(element).fontSize)";
        Assert.True(await wall.Row("shop-api").Production().Locator(".mono").EvaluateAsync<double>(size) >= 1.3 * await desk.Row("shop-api").Production().Locator(".mono").EvaluateAsync<double>(size));
        Assert.True(await wall.EvaluateAsync<int>("() => [...document.querySelectorAll('tr.row')].filter(row => row.getBoundingClientRect().bottom <= innerHeight).length") >= 14);
    }

    [Fact]
    public async Task Then_BeforeAndAfterASwap_ShowsWhatWasLive()
    {
        var portal = StartPortal();
        var page = await (await VisitAsync(portal)).GoAsync("/");
        var before = await page.EvaluateAsync<string>("() => new Date().toISOString()");
        await page.SwapAsync("shop-api");
        await Expect(page.Result()).ToContainTextAsync("4.2.0 is live since");
        var after = await page.EvaluateAsync<string>("() => new Date().toISOString()");

        var then = await (await VisitAsync(portal)).GoAsync($"/?at={before}");
        await Expect(ThenRow(then, "shop-api").Locator(".live-side, .c-live")).ToContainTextAsync("4.1.7");
        await Expect(ThenRow(then, "shop-api")).ToContainTextAsync("4/4 ready");
        await Expect(ThenRow(then, "catalog")).ToContainTextAsync("No swap recorded");
        await then.GetByRole(AriaRole.Link, new() { Name = "Later change" }).ClickAsync();

        await Expect(ThenRow(then, "shop-api").Locator(".c-live")).ToContainTextAsync("4.2.0");
        await Expect(ThenRow(then, "shop-api").GetByRole(AriaRole.Link, new() { Name = "Swap 1" })).ToBeVisibleAsync();
        await then.GotoAsync($"{portal.Address}/?at={after}");
        await Expect(ThenRow(then, "shop-api").Locator(".c-live")).ToContainTextAsync("4.2.0");
        await then.GetByRole(AriaRole.Link, new() { Name = "Board now" }).ClickAsync();
        await Expect(then.Row("shop-api")).ToContainTextAsync("Return possible");
    }

    private static ILocator ThenRow(IPage page, string service) => page.GetByRole(AriaRole.Table, new() { Name = "Services then" }).GetByRole(AriaRole.Row).Filter(new() { HasText = service }).First;

    private static async Task<IReadOnlyList<string>> NamesAsync(IPage page) => await page.Locator("tr.row .c-who a.one").AllInnerTextsAsync();
}
