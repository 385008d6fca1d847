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
}
