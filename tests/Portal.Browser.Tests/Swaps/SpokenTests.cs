using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Swaps;

/// <summary>What a screen reader says of the dialog.</summary>
public sealed class SpokenTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Dialog_Open_IsNamedByItsTitleAndDescribedByItsDirection_AndOkSaysWhatItDoes()
    {
        var page = await (await VisitAsync(StartPortal())).GoAsync("/");
        await page.OpenSwapAsync("shop-api");
        await Expect(page.Ok()).ToBeFocusedAsync();

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Swap VIP: shop-api", Exact = true });
        await Expect(dialog).ToHaveAccessibleDescriptionAsync(new Regex("^Puts a new version live: 4\\.2\\.0 replaces 4\\.1\\.7"));
        await Expect(page.Ok()).ToHaveAccessibleNameAsync("OK: swap, puts 4.2.0 live on shop-api");
    }

    [Fact]
    public async Task Dialog_Exchange_IsReadAsATable_SoThatEachVersionHasItsAddressAndItsTime()
    {
        var page = await (await VisitAsync(StartPortal())).GoAsync("/");
        await page.OpenSwapAsync("shop-api");

        var table = page.SwapDialog().GetByRole(AriaRole.Table, new() { Name = "Now and after" });
        await Expect(table.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync([new Regex("^Address, stays$"), new Regex("^Now "), new Regex("^After$")]);
        await Expect(table.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync([new Regex("^Production"), new Regex("^Staging")]);
        await Expect(table.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Cell)).ToHaveTextAsync([new Regex("^4\\.1\\.7"), new Regex("^4\\.2\\.0")]);
        await Expect(table.GetByRole(AriaRole.Row).Nth(2).GetByRole(AriaRole.Cell)).ToHaveTextAsync([new Regex("^4\\.2\\.0"), new Regex("^4\\.1\\.7")]);
    }

    [Fact]
    public async Task Dialog_OnALowDesk_ShowsEveryCheck_AndWhatToExpectTheWayBackAndTheReasonWhenTheyAreFolded()
    {
        var page = await (await VisitAsync(StartPortal())).GoAsync("/");
        await page.OpenSwapAsync("shop-api");
        await Expect(page.Ok()).ToBeFocusedAsync();

        var check = page.SwapDialog().GetByRole(AriaRole.Listitem).Filter(new() { HasText = "All instances started" });
        await Expect(check).ToContainTextAsync("8 of 8");
        await Expect(check).ToBeVisibleAsync();
        await page.SwapDialog().GetByText("29 of 29 met").ClickAsync();
        await Expect(check).ToBeHiddenAsync();
        foreach (var part in new[] { page.SwapDialog().GetByText("Expect", new() { Exact = true }), page.SwapDialog().GetByText("Way back", new() { Exact = true }), page.GetByLabel("Reason") })
            await Expect(part).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
