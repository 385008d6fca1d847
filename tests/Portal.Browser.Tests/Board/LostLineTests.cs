using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Board;

/// <summary>A window whose line breaks comes back by itself to what it showed, without being loaded anew.</summary>
public sealed class LostLineTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Line_LostForAMoment_ThePageGoesOn()
    {
        var portal = StartPortal();
        var visitor = await VisitAsync(portal);
        visitor.Forgive((_, address) => address.Contains("blazor.web", StringComparison.Ordinal));
        var page = await visitor.GoAsync("/?state=ready&sort=staged");
        await Expect(page.Row("shop-api")).ToBeVisibleAsync();
        await page.EvaluateAsync("() => { window.portalTestsLoaded = true; Blazor._internal.forceCloseConnection(); }");

        await portal.Cloud.ChangeAsync("shop-api", "instance-stops");

        // Told over the new line: it is not ready any more, and so leaves this view.
        await Expect(page.Row("shop-api")).ToHaveCountAsync(0);
        await portal.Cloud.ChangeAsync("shop-api", "instance-starts");
        await Expect(page.Row("shop-api")).ToBeVisibleAsync();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Sort" })).ToHaveValueAsync("Staged");
        Assert.True(await page.EvaluateAsync<bool>("() => window.portalTestsLoaded === true"), "The page was loaded anew.");
    }

    [Fact]
    public async Task Line_LostWhileATryToReconnectFailsInTheMiddle_OneNoticeSaysSoAndNoneStaysBehind()
    {
        var visitor = await VisitAsync(StartPortal());
        visitor.Forgive((_, _) => true);
        var page = await visitor.GoAsync("/");
        var (lost, broken) = (page.GetByText("The connection to the portal is lost."), page.Locator("#blazor-error-ui"));
        await page.RouteAsync("**/_blazor?*", route => route.AbortAsync());
        await page.EvaluateAsync("""
            () => {
                window.portalTestsSocket = WebSocket;
                window.WebSocket = class { constructor() { throw new Error("no line"); } };
                Blazor._internal.forceCloseConnection();
            }
            """);

        await page.WaitForFunctionAsync("() => document.getElementById('blazor-error-ui').style.display === 'block'", null, new() { Timeout = Visitor.Patience });
        await Expect(lost).ToBeVisibleAsync();
        await Expect(broken).ToBeHiddenAsync();

        await page.UnrouteAllAsync();
        await page.EvaluateAsync("() => { window.WebSocket = window.portalTestsSocket; }");
        await Expect(lost).ToBeHiddenAsync();
        await Expect(broken).ToBeHiddenAsync();
    }
}
