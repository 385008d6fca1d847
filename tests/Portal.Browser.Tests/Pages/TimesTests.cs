using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Pages;

/// <summary>Times are those of the reader's zone, with UTC when pointed at.</summary>
public sealed class TimesTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly Reader InKolkata = new("en-IN", "Asia/Kolkata");

    [Fact]
    public async Task EveryTime_IsInTheZoneOfTheBrowser_AndInUtcWhenPointedAt()
    {
        var visitor = await VisitAsync(StartPortal(new() { SwapDuration = TimeSpan.FromMilliseconds(100) }), reader: InKolkata);
        var page = await visitor.GoAsync("/");
        await Expect(page.Locator("header .live time")).ToContainTextAsync("UTC+5:30"); // Also on the first visit: the circuit begins after the browser has told its zone.

        await page.SwapAsync("thumbnails");
        await Expect(page.Result()).ToContainTextAsync("is live since");
        await AllFitAsync(page);

        foreach (var address in new[] { "/", "/history", "/running", $"{page.Url}/receipt", "/ledger" })
        {
            await visitor.GoAsync(address);
            await Expect(page.Locator(".still")).ToHaveCountAsync(0);
            await AllFitAsync(page);
        }
    }

    [Fact]
    public async Task Page_AskedForWithTheCookie_HasTheZoneFromTheFirstByte()
    {
        var visitor = await VisitAsync(StartPortal(), reader: InKolkata);
        var page = await visitor.GoAsync("/");

        var sent = await (await page.APIRequest.GetAsync(page.Url)).TextAsync();

        Assert.Contains("UTC+5:30", System.Net.WebUtility.HtmlDecode(sent), StringComparison.Ordinal);
    }

    /// <summary>Each time of the page says, to the second or minute, what its own machine-readable form says in Kolkata.</summary>
    private static async Task AllFitAsync(IPage page)
    {
        var wrong = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("time")].filter(time => {
              const at = new Date(time.dateTime);
              const there = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Kolkata", hour: "2-digit", minute: "2-digit" }).format(at);
              return !time.textContent.includes(there) || time.title !== `${at.toISOString().slice(0, 19).replace("T", " ")} UTC`;
            }).map(time => time.outerHTML)
            """);
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
        Assert.True(await page.Locator("time").CountAsync() > 0, $"{page.Url} shows no time.");
    }
}
