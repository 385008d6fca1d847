using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Swaps;

/// <summary>Everybody sees every swap, without a reload.</summary>
public sealed class SecondWindowTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Swap_OfSomebodyElse_ShowsOnBoardBadgeAndOpenDialog()
    {
        // Long enough for the open dialog to look again.
        var portal = StartPortal(new() { SwapDuration = TimeSpan.FromSeconds(45) });
        var first = await (await VisitAsync(portal)).GoAsync("/");
        var onBoard = await (await VisitAsync(portal)).GoAsync("/");
        var inDialog = await (await VisitAsync(portal)).GoAsync("/");
        await inDialog.OpenSwapAsync("shop-api");
        await Expect(inDialog.Ok()).ToHaveAccessibleNameAsync("OK: swap, puts 4.2.0 live on shop-api");

        await first.SwapAsync("shop-api");

        await Expect(onBoard.Row("shop-api").GetByRole(AriaRole.Link, new() { Name = "Watch" })).ToBeVisibleAsync();
        await Expect(onBoard.Row("shop-api")).ToContainTextAsync("Azure switches the addresses");
        var running = onBoard.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Running" });
        await Expect(running).ToContainTextAsync("1 now");
        await Expect(inDialog.SwapDialog()).ToContainTextAsync("A swap is running");
        await Expect(inDialog.Ok()).ToHaveAttributeAsync("aria-disabled", "true");

        await Expect(onBoard.Row("shop-api")).ToContainTextAsync("Return possible");
        await Expect(onBoard.Row("shop-api").Production()).ToContainTextAsync("4.2.0");
        await Expect(running).Not.ToContainTextAsync("now");
        Assert.Single(await portal.Cloud.SwapsAsync());
    }
}
