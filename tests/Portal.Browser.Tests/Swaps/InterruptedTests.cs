using System.Net.NetworkInformation;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Swaps;

/// <summary>A swap belongs to the portal, not to a window, and outlives both.</summary>
public sealed class InterruptedTests(Chromium chromium) : BrowserTest(chromium)
{
    /// <summary>Long enough for reloads and restarts on a busy machine.</summary>
    private static readonly PortalOptions Slow = new() { SwapDuration = TimeSpan.FromSeconds(20) };

    [Fact]
    public async Task Reload_InTheMiddle_ShowsTheSameAndGoesOn()
    {
        // It must still run when both windows have come back.
        var portal = StartPortal(Slow with { SwapDuration = 2 * Slow.SwapDuration });
        var page = await (await VisitAsync(portal)).GoAsync("/");
        var board = await (await VisitAsync(portal)).GoAsync("/");
        await page.SwapAsync("shop-api");
        await Expect(page.Phase("Switch")).ToContainTextAsync("Azure switches the addresses");
        var address = page.Url;

        await page.ReloadAsync();
        await board.ReloadAsync();
        await Expect(board.Row("shop-api")).ToContainTextAsync("Azure switches the addresses");
        await Expect(page.Phase("Switch")).ToContainTextAsync("Azure switches the addresses");

        Assert.Equal(address, page.Url);
        await Expect(page.Result()).ToContainTextAsync("4.2.0 is live since");
        await Expect(board.Row("shop-api")).ToContainTextAsync("Return possible");
        Assert.Single(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task ClosedTab_InTheMiddle_ChangesNothing()
    {
        var portal = StartPortal(Slow);
        var page = await (await VisitAsync(portal)).GoAsync("/");
        await page.SwapAsync("shop-api");
        var address = page.Url;
        await page.CloseAsync();

        var other = await (await VisitAsync(portal)).GoAsync(address);
        await Expect(other.Result()).ToContainTextAsync("4.2.0 is live since");
        Assert.Single(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task Restart_InTheMiddle_GoesOnAndSendsNothingAgain()
    {
        var folder = NewFolder();
        var port = PortOutsideTheEphemeral();
        var portal = StartPortal(Slow with { DataFolder = folder, Port = port });
        var visitor = await VisitAsync(portal);
        var page = await visitor.GoAsync("/");
        await page.SwapAsync("shop-api");
        await Expect(page.Phase("Switch")).ToContainTextAsync("Azure switches the addresses");
        Assert.Single(await portal.Cloud.SwapsAsync());

        visitor.Forgive((_, address) => address.Contains("_blazor", StringComparison.Ordinal) || address.Contains("blazor.web", StringComparison.Ordinal));
        await portal.DisposeAsync();
        await Expect(page.GetByText("The connection to the portal is lost.")).ToBeVisibleAsync();
        var restarted = StartPortal(Slow with { DataFolder = folder, Port = port });

        await Expect(page.GetByText("The portal was restarted.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reload" }).ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("4.2.0 is live since");
        Assert.Empty(await restarted.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task ConnectionLost_WhileTheDialogIsOpen_TurnsOkOff()
    {
        var portal = StartPortal();
        var visitor = await VisitAsync(portal);
        var page = await visitor.GoAsync("/");
        await page.OpenSwapAsync("shop-api");
        await Expect(page.Ok()).ToHaveTextAsync("OK");
        await Expect(page.Ok()).ToHaveCSSAsync("pointer-events", "auto");

        visitor.Forgive((_, address) => address.Contains("_blazor", StringComparison.Ordinal) || address.Contains("blazor.web", StringComparison.Ordinal));
        await portal.DisposeAsync();

        await Expect(page.GetByText("The connection to the portal is lost.")).ToBeVisibleAsync();
        await Expect(page.Ok()).ToHaveCSSAsync("pointer-events", "none");
    }

    /// <summary>A free port that no outgoing connection of another test is given while the portal is away.</summary>
    private static int PortOutsideTheEphemeral()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        return Enumerable.Range(21_000, 1_000).First(port => !taken.Contains(port));
    }
}
