using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Changes;

/// <summary>Deployments are restarted, stopped and deleted from their pages, and what an operator must know stands before each.</summary>
public sealed class ChangeTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    [Fact]
    public async Task Restart_OfStaging_IsConfirmedOnceAndFollowedToItsEnd()
    {
        var portal = StartPortal();
        var visitor = await VisitAsync(portal);
        var page = await visitor.GoAsync("/");
        await visitor.GoAsync($"{await page.ServiceAddressAsync("shop-api")}/deployments/staging");
        await LookAsync(page, "deployment-ribbon");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Change shop-api-1123" }).GetByRole(AriaRole.Link, new() { Name = "Restart" }).ClickAsync();
        await Expect(Dialog(page)).ToContainTextAsync("production does not notice");
        await LookAsync(page, "change-restart");
        await Ok(page).ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("Restarted: shop-api-1123");
        await Expect(page.Phase("Restart shop-api-1123")).ToContainTextAsync("run");
        await LookAsync(page, "change-done");
        await visitor.GoAsync("/history");
        await Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("Restart shop-api-1123");
    }

    [Fact]
    public async Task Delete_OfTheOldSideAfterASwap_EndsTheWayBackAndFreesStaging()
    {
        var portal = StartPortal(new() { SwapDuration = TimeSpan.FromMilliseconds(200) });
        var visitor = await VisitAsync(portal);
        var page = await visitor.GoAsync("/");
        var service = await page.ServiceAddressAsync("shop-api");
        await page.SwapAsync("shop-api");
        await Expect(page.Result()).ToContainTextAsync("4.2.0 is live since");

        await visitor.GoAsync($"{service}/change/delete/staging");
        await Expect(Dialog(page)).ToContainTextAsync("the way back");
        await LookAsync(page, "change-delete");
        await Ok(page).ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("Deleted: shop-api-0911");
        await visitor.GoAsync(service);
        await Expect(page.GetByRole(AriaRole.Toolbar)).ToContainTextAsync("Nothing to swap");
    }

    [Fact]
    public async Task Delete_OfProduction_AsksForItsName()
    {
        var portal = StartPortal();
        var visitor = await VisitAsync(portal);
        var page = await visitor.GoAsync("/");
        await visitor.GoAsync($"{await page.ServiceAddressAsync("mail")}/change/delete/production");

        await Expect(Dialog(page).Locator("#swap-why")).ToContainTextAsync("Type the name");
        await Expect(Dialog(page).GetByText("live checked")).ToBeVisibleAsync();
        await Expect(Dialog(page).GetByRole(AriaRole.Region, new() { Name = "Warnings" })).ToContainTextAsync("the change");
        await LookAsync(page, "change-delete-production");
        await Dialog(page).GetByLabel("Type mail-1014").FillAsync("mail-1014");
        await Ok(page).ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("Deleted: mail-1014");
    }

    [Fact]
    public async Task Demote_Production_IsRefusedWithTheTwoRemedies()
    {
        var portal = StartPortal();
        var visitor = await VisitAsync(portal);
        var page = await visitor.GoAsync("/");
        await visitor.GoAsync($"{await page.ServiceAddressAsync("mail")}/deployments/production");

        await page.GetByRole(AriaRole.Link, new() { Name = "Move to staging" }).ClickAsync();

        await Expect(Dialog(page)).ToContainTextAsync("Deploy something to staging and swap the two, or stop production and delete it.");
        await LookAsync(page, "change-demote");
        await Expect(Ok(page)).ToHaveAttributeAsync("aria-disabled", "true");
    }

    private static ILocator Dialog(IPage page) => page.GetByRole(AriaRole.Dialog);

    private static ILocator Ok(IPage page) => Dialog(page).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^OK") });

    /// <summary>Nothing for axe to find, in both themes, wide and narrow.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        foreach (var screen in new[] { Screen.Desk, Screen.Phone, Screen.Phone with { IsDark = true }, Screen.Desk with { IsDark = true }, Screen.Desk })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light });
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            await page.EvaluateAsync("() => Promise.allSettled(document.getAnimations().filter(each => each.effect.getComputedTiming().endTime !== Infinity).map(each => each.finished))");
            await Pictures.SaveAsync(page, name, screen);
            var result = await page.RunAxe(Rules);
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{name} {screen}: {violation.Id} at {node.Target}: {node.Html}"))));
        }
    }
}
