using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Swaps;

/// <summary>The old side of a swap is kept, costs, and is not let go while somebody wants the return.</summary>
public sealed class LeaseTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Lease_Over_RemindsWhoSwappedInEveryWindowUntilItIsPutAway()
    {
        var portal = StartPortal();
        var visitor = await VisitAsync(portal);
        var first = await visitor.GoAsync("/");
        await first.SwapAsync("shop-api");
        await Expect(first.GetByRole(AriaRole.Region, new() { Name = "Old side" })).ToBeVisibleAsync();
        await KeepShortlyAsync(portal, first);
        var second = await (await VisitAsync(portal)).GoAsync("/");

        foreach (var window in new[] { first, second })
            await Expect(Reminders(window)).ToContainTextAsync("The old side 4.1.7 of shop-api is kept no longer.");
        await Expect(second.Row("shop-api")).ToContainTextAsync("lease over");
        await Pictures.SaveAsync(second, "lease-over-board", Screen.Desk);

        await Reminders(second).GetByRole(AriaRole.Button, new() { Name = "Put away" }).ClickAsync();
        await Expect(Reminders(first).GetByText("kept no longer")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Lease_Over_OldSideIsDeletedFromTheReminder()
    {
        var portal = StartPortal();
        var page = await (await VisitAsync(portal)).GoAsync("/");
        await page.SwapAsync("shop-api");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Old side" })).ToBeVisibleAsync();
        await KeepShortlyAsync(portal, page);

        await Reminders(page).GetByRole(AriaRole.Link, new() { Name = "Delete shop-api-0911" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("the way back");
        await Pictures.SaveAsync(page, "lease-over-delete", Screen.Desk);
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^OK") }).ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("Deleted: shop-api-0911");
        await Expect(Reminders(page).GetByText("kept no longer")).ToHaveCountAsync(0);
    }

    /// <summary>A lease of the service whose operation is on the page, which is over soon.</summary>
    private static async Task KeepShortlyAsync(PortalApp portal, IPage page)
    {
        var key = (await page.GetByRole(AriaRole.Navigation, new() { Name = "Path" }).GetByRole(AriaRole.Link, new() { Name = "shop-api" }).GetAttributeAsync("href"))!.Split('/')[^1];
        var until = portal.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(10);
        var kept = await page.APIRequest.PutAsync($"{portal.Address}/api/services/{key}/standby", new() { DataObject = new { until } });
        Assert.True(kept.Ok, await kept.TextAsync());
    }

    private static ILocator Reminders(IPage page) => page.GetByRole(AriaRole.Status, new() { Name = "Standby leases" });

    [Fact]
    public async Task Lease_SetAfterASwap_ShowsInTheOtherWindowAndHoldsWhileTheReturnIsWanted()
    {
        var portal = StartPortal();
        var first = await (await VisitAsync(portal)).GoAsync("/");
        var second = await (await VisitAsync(portal)).GoAsync("/");
        await first.SwapAsync("shop-api");
        var card = first.GetByRole(AriaRole.Region, new() { Name = "Old side" });
        await Expect(card).ToContainTextAsync("an hour,");

        await card.GetByRole(AriaRole.Combobox).SelectOptionAsync("4 hours");
        await card.GetByRole(AriaRole.Button, new() { Name = "Keep old side" }).ClickAsync();

        await Expect(card).ToContainTextAsync("the return is wanted");
        await Pictures.SaveEachAsync(first, "lease-kept");
        await Expect(second.Row("shop-api")).ToContainTextAsync("kept until");
        await second.Row("shop-api").GetByRole(AriaRole.Link, new() { Name = "shop-api", Exact = true }).ClickAsync();
        var other = second.GetByRole(AriaRole.Region, new() { Name = "Old side" });
        await Expect(other.GetByRole(AriaRole.Button, new() { Name = "Give up the lease" })).ToHaveCountAsync(0);

        await other.GetByRole(AriaRole.Button, new() { Name = "Return not wanted any more" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Give up the lease" }).ClickAsync();

        await Expect(other).ToContainTextAsync("since nobody needs it any more");
        await Expect(other.GetByRole(AriaRole.Link, new() { Name = "and delete it" })).ToBeVisibleAsync();
    }
}
