using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Swaps;

/// <summary>Two people at the same service, each in a window of their own.</summary>
public sealed class TogetherTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Dialog_OpenInTwoWindows_EachSaysThatTheOtherIsThere()
    {
        var portal = StartPortal();
        var first = await (await VisitAsync(portal)).GoAsync("/");
        var second = await (await VisitAsync(portal)).GoAsync("/");
        await first.OpenSwapAsync("shop-api");
        await Expect(first.Ok()).ToHaveAccessibleNameAsync("OK: swap, puts 4.2.0 live on shop-api");
        await Expect(first.SwapDialog()).Not.ToContainTextAsync("in another window");

        await second.OpenSwapAsync("shop-api");
        await Expect(first.SwapDialog()).ToContainTextAsync("You, in another window, have the dialog open.");
        await Pictures.SaveEachAsync(first, "dialog-together");

        await second.Cancel().ClickAsync();
        await Expect(first.SwapDialog()).Not.ToContainTextAsync("in another window");
    }

    [Fact]
    public async Task Lamps_OfSomebodyElsesSwap_ShowTheCutOverInBothWindows()
    {
        var portal = StartPortal();
        var first = await (await VisitAsync(portal)).GoAsync("/");
        await first.SwapAsync("shop-api");

        var second = await (await VisitAsync(portal)).GoAsync(new Uri(first.Url).PathAndQuery);

        foreach (var window in new[] { first, second })
        {
            var lamps = window.GetByRole(AriaRole.Region, new() { Name = "Two lamps" });
            await Expect(lamps).ToContainTextAsync("Cut-over took");
            await Expect(lamps).ToContainTextAsync("0 wrong answers after");
            await Expect(lamps.GetByRole(AriaRole.Img).First).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("^Production address: [0-9]+ answers? of 4.1.7, then .*of 4.2.0"));
        }

        await Expect(first.Result()).ToContainTextAsync("4.2.0 is live since");
        await first.GotoAsync($"{first.Url}/receipt");
        await Expect(first.GetByRole(AriaRole.Region, new() { Name = "Two lamps" })).ToContainTextAsync("Kept with the swap");
        Assert.Equal(1, SheetsOf(await first.PdfAsync(new() { PreferCSSPageSize = true })));
        Assert.Single(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task Breath_HeldByTheKeyOnAnotherPage_SendsNothing()
    {
        var portal = StartPortal(new() { Breath = TimeSpan.FromSeconds(60) });
        var first = await (await VisitAsync(portal)).GoAsync("/");
        var second = await (await VisitAsync(portal)).GoAsync("/services");
        await first.SwapAsync("shop-api");
        await Expect(first.GetByRole(AriaRole.Alert).GetByText(new Regex("in [0-9]+ s"))).ToBeVisibleAsync();
        await Expect(second.GetByRole(AriaRole.Alert).GetByText(new Regex("in [0-9]+ s"))).ToBeVisibleAsync();

        await second.Keyboard.PressAsync("h");

        await Expect(first.Result()).ToContainTextAsync("without a word; nothing was sent");
        await second.GetByRole(AriaRole.Textbox, new() { Name = "Why? One sentence" }).FillAsync("the database job still runs");
        await second.GetByRole(AriaRole.Button, new() { Name = "Add to the record" }).ClickAsync();
        await Expect(second.GetByRole(AriaRole.Alert).GetByText("You held")).ToHaveCountAsync(0);
        await first.GotoAsync($"{first.Url}/receipt");
        await Expect(first.GetByText("the database job still runs")).ToBeVisibleAsync();
        Assert.Empty(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task Breath_HeldInAnotherWindow_SendsNothing()
    {
        var portal = StartPortal(new() { Breath = TimeSpan.FromSeconds(60) });
        var first = await (await VisitAsync(portal)).GoAsync("/");
        var second = await (await VisitAsync(portal)).GoAsync("/history");
        await first.SwapAsync("shop-api");
        await Expect(second.GetByRole(AriaRole.Alert).GetByText("Nothing was sent yet.")).ToBeVisibleAsync();

        await second.GetByRole(AriaRole.Textbox, new() { Name = "Why hold" }).FillAsync("the database job still runs");
        await second.GetByRole(AriaRole.Button, new() { Name = "Hold" }).ClickAsync();

        await Expect(first.Result()).ToContainTextAsync("Nothing was changed");
        await Expect(first.Result()).ToContainTextAsync("the database job still runs. Nothing was sent");
        await Expect(second.GetByText("Nothing was sent yet.")).ToHaveCountAsync(0);
        Assert.Empty(await portal.Cloud.SwapsAsync());
    }

    /// <summary>How many sheets a print has.</summary>
    private static int SheetsOf(byte[] pdf) => Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type /Page\b");
}
