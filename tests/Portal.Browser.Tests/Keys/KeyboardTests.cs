using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Keys;

/// <summary>Everything without a mouse.</summary>
public sealed class KeyboardTests(Chromium chromium) : BrowserTest(chromium)
{
    private const int MostSteps = 60;

    [Fact]
    public async Task Board_ArrowsAndS_SwapWithoutAMouse()
    {
        var visitor = await VisitAsync(StartPortal());
        var page = await visitor.GoAsync("/");
        await WalkToAsync(page, "ArrowDown", page.Row("shop-api"));

        await page.Keyboard.PressAsync("s");
        await Expect(page.Ok()).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.SwapDialog()).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(new Regex("/$"));
        await Expect(page.Row("shop-api")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("s");
        await Expect(page.Ok()).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Result()).ToContainTextAsync("4.2.0 is live since");
        Assert.Equal(0, visitor.Clicks);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/services")]
    [InlineData("/history")]
    public async Task EveryStop_OfAPage_ShowsWhereTheFocusIs(string address)
    {
        var visitor = await VisitAsync(StartPortal());
        var page = await visitor.GoAsync(address);
        var stops = new List<string>();
        for (var step = 0; step < MostSteps / 2; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            stops.Add(await page.EvaluateAsync<string>(
                """
                () => {
                  const at = document.activeElement, ring = getComputedStyle(at);
                  return at === document.body || (ring.outlineStyle === "solid" && parseFloat(ring.outlineWidth) >= 2) ? "" : at.outerHTML.slice(0, 120);
                }
                """));
        }

        Assert.All(stops, Assert.Empty);
    }

    [Fact]
    public async Task OperatorMenu_Escape_ClosesItAndKeepsTheFocus()
    {
        var visitor = await VisitAsync(StartPortal());
        var page = await visitor.GoAsync("/");
        var menu = page.Locator("details.who");
        await menu.Locator("summary").FocusAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(menu).ToHaveAttributeAsync("open", "");
        await page.Keyboard.PressAsync("Escape");

        await Expect(menu).Not.ToHaveAttributeAsync("open", "");
        await Expect(menu.Locator("summary")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Tree_ArrowsAndTab_SwapWithoutAMouse()
    {
        var visitor = await VisitAsync(StartPortal());
        var page = await visitor.GoAsync("/services");
        var tree = page.GetByRole(AriaRole.Treegrid);
        await WalkToAsync(page, "Tab", tree.Locator(":scope [role=row][tabindex='0']"));

        await WalkToAsync(page, "ArrowDown", TreeRow(tree, "Retail-Prod"));
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(TreeRow(tree, "Retail-Prod")).ToHaveAttributeAsync("aria-expanded", "true");
        await WalkToAsync(page, "ArrowDown", TreeRow(tree, "storefront"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "storefront", Level = 1 })).ToBeVisibleAsync();

        await WalkToAsync(page, "Tab", page.GetByRole(AriaRole.Toolbar, new() { Name = "Actions" }).GetByRole(AriaRole.Link, new() { Name = "Swap VIP" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Ok()).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Result()).ToContainTextAsync("12.4.0 is live since");
        Assert.Equal(0, visitor.Clicks);
    }

    [Fact]
    public async Task Dialog_Cancelled_GivesTheFocusBackToWhatOpenedIt()
    {
        var visitor = await VisitAsync(StartPortal());
        foreach (var _ in Enumerable.Range(0, 3)) // Once the page's title kept the focus from the second visit on.
        {
            var board = await visitor.GoAsync("/");
            await board.OpenSwapAsync("shop-api");
            await Expect(board.Ok()).ToBeFocusedAsync();
            await board.Cancel().ClickAsync();
            await Expect(board.SwapDialog()).ToHaveCountAsync(0);
            await Expect(board.Row("shop-api")).ToBeFocusedAsync();
        }

        var page = await visitor.GoAsync(await visitor.Page.ServiceAddressAsync("shop-api"));
        var opens = page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Link, new() { Name = "Swap VIP" });
        await opens.ClickAsync();
        await Expect(page.Ok()).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(opens).ToBeFocusedAsync();
    }

    [Fact]
    public async Task KeySheet_QuestionMarkAndEscape_OpensAndGivesTheFocusBack()
    {
        var visitor = await VisitAsync(StartPortal());
        var page = await visitor.GoAsync("/");
        await WalkToAsync(page, "ArrowDown", page.Row("shop-api"));

        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeHiddenAsync();
        await Expect(page.Row("shop-api")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("store");
        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Search services" })).ToBeFocusedAsync();
        await Expect(page).ToHaveURLAsync(new Regex("q=store$"));
        await Expect(page.Row("storefront")).ToBeVisibleAsync();
        await Expect(page.Row("shop-api")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ServiceAndOperation_TheirKeys_OpenCompareAndReturn()
    {
        var visitor = await VisitAsync(StartPortal());
        var page = await visitor.GoAsync("/");
        await visitor.GoAsync(await page.ServiceAddressAsync("shop-api"));
        await Expect(page.GetByText("checks met").First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("d");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Differences", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("s");
        await Expect(page.Ok()).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("d");
        await Expect(page.SwapDialog().GetByRole(AriaRole.Button, new() { Name = "Hide" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Result()).ToContainTextAsync("4.2.0 is live since");
        await Expect(page.Result().GetByRole(AriaRole.Link, new() { Name = "Return to 4.1.7" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("r");
        await Expect(page.SwapDialog()).ToContainTextAsync("Returns to 4.1.7, live until");
        Assert.Equal(0, visitor.Clicks);
    }

    [Fact]
    public async Task GoKeys_LeadToBoardAndHistory_ButNotWhileTyping()
    {
        var visitor = await VisitAsync(StartPortal());
        var page = await visitor.GoAsync("/");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("ghsrd?");
        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Search services" })).ToHaveValueAsync("ghsrd?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(new Regex("q=ghsrd"));

        await page.Locator("h1").FocusAsync();
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("h");
        await Expect(page).ToHaveURLAsync(new Regex("/history$"));
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("b");
        await Expect(page).ToHaveURLAsync(new Regex("/$"));
        Assert.Equal(0, visitor.Clicks);
    }

    [Fact]
    public async Task Hold_FromAnyPage_HoldsTheSwapThatCountsDown()
    {
        var portal = StartPortal(new() { Breath = TimeSpan.FromSeconds(60) });
        var first = await (await VisitAsync(portal)).GoAsync("/");
        var visitor = await VisitAsync(portal);
        var second = await visitor.GoAsync("/history");
        await first.SwapAsync("shop-api");
        await Expect(second.GetByRole(AriaRole.Alert).GetByText("Nothing was sent yet.")).ToBeVisibleAsync();

        await second.Keyboard.PressAsync("h");

        await Expect(first.Result()).ToContainTextAsync("Nothing was changed");
        Assert.Equal(0, visitor.Clicks);
        Assert.Empty(await portal.Cloud.SwapsAsync());
    }

    private static ILocator TreeRow(ILocator tree, string name) =>
        tree.GetByRole(AriaRole.Row).Filter(new() { Has = tree.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    /// <summary>Presses a key until the focus is there; each press is waited for.</summary>
    private static async Task WalkToAsync(IPage page, string key, ILocator wanted)
    {
        await Expect(wanted).ToBeAttachedAsync();
        for (var step = 0; step < MostSteps; step++)
        {
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.EvaluateAsync("() => { window.focusBefore = document.activeElement; }");
            await page.Keyboard.PressAsync(key);
            await page.WaitForFunctionAsync("() => document.activeElement !== window.focusBefore");
        }

        Assert.Fail($"{key} does not lead to {wanted}.");
    }
}
