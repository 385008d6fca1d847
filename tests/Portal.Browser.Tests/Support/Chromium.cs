
[assembly: AssemblyFixture(typeof(Portal.Browser.Tests.Support.Chromium))]

namespace Portal.Browser.Tests.Support;

/// <summary>The one browser of a test run; each test has windows of its own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private string reason = "";

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Visitor.Patience);
        playwright = await Playwright.CreateAsync();
        (var path, reason) = await ChromiumFinder.FindAsync(playwright);
        if (path is not null)
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    /// <summary>A new window with nothing remembered; skips the test where there is no browser.</summary>
    internal async Task<Visitor> VisitAsync(PortalApp portal, Screen screen, Reader reader)
    {
        Assert.SkipWhen(browser is null, reason);
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = portal.Address,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            IgnoreHTTPSErrors = true, // The identity provider of the tests; the portal checks its certificate.
            ReducedMotion = ReducedMotion.Reduce,
            Locale = reader.Language,
            TimezoneId = reader.Zone,
        });
        context.SetDefaultTimeout(Visitor.Patience);
        context.SetDefaultNavigationTimeout(Visitor.Patience);
        return await Visitor.InAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
