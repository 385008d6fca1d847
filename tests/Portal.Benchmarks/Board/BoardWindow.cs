using System.Text;
using Microsoft.Playwright;

namespace Portal.Benchmarks.Board;

/// <summary>A new window on the board, with nothing in its cache, that measures itself.</summary>
internal sealed class BoardWindow : IAsyncDisposable
{
    private const string Watch =
        """
        window.sawRow = new Promise(done => {
          const look = () => {
            const row = document.querySelector("tr[data-i]");
            if (row && row.getBoundingClientRect().height > 0) done(performance.now()); else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        });
        // The longest time without a row in the middle of the window while something scrolls it.
        window.longestBlank = async scroll => {
          let longest = 0, since = null, isOver = false;
          const look = now => {
            const isBlank = !document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("tr[data-i]");
            if (!isBlank) since = null;
            else { since ??= now; longest = Math.max(longest, now - since); }
            if (!isOver || isBlank) requestAnimationFrame(look); else window.scrolled(longest);
          };
          const ended = new Promise(done => { window.scrolled = done; });
          requestAnimationFrame(look);
          await scroll();
          isOver = true;
          return ended;
        };
        """;

    private readonly IBrowserContext context;
    private int renders;

    private BoardWindow(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Count(frame);
    }

    /// <summary>Batches that the server has sent.</summary>
    public int Renders => Volatile.Read(ref renders);

    private IPage Page { get; }

    public static async Task<BoardWindow> OpenAsync(IBrowser browser, Uri address)
    {
        var fresh = await browser.NewContextAsync(new() { BypassCSP = true, ViewportSize = new() { Width = 1280, Height = 800 } });
        var page = await fresh.NewPageAsync();
        await page.AddInitScriptAsync(Watch);
        var window = new BoardWindow(fresh, page);
        await page.GotoAsync(address.AbsoluteUri);
        return window;
    }

    /// <summary>From the asking for the page until its first row could be seen, in milliseconds.</summary>
    public Task<double> FirstRowAsync() => Page.EvaluateAsync<double>("() => window.sawRow");

    /// <summary>Turns the wheel as fast as a hand does: a notch of 120 units each frame, for three seconds.</summary>
    public Task<double> WheelAsync() => Page.EvaluateAsync<double>(
        """
        () => longestBlank(() => new Promise(done => {
          const until = performance.now() + 3000;
          const turn = now => { scrollBy(0, 120); if (now < until) requestAnimationFrame(turn); else done(); };
          requestAnimationFrame(turn);
        }))
        """);

    /// <summary>Drags the scroll bar to a place of the board.</summary>
    public Task<double> JumpAsync(double part) => Page.EvaluateAsync<double>(
        "part => longestBlank(async () => { scrollTo(0, document.documentElement.scrollHeight * part); await new Promise(requestAnimationFrame); })", part);

    public Task TopAsync() => Page.EvaluateAsync("() => { scrollTo(0, 0); }");

    /// <summary>Puts the pointer on the board: under a hand rows change in their place.</summary>
    public Task PointAsync() => Page.Locator("tr[data-i='8'] .c-say").HoverAsync();

    public Task<string> NameOfAsync(int row) => Page.Locator($"tr[data-i='{row}'] .c-who a").InnerTextAsync();

    /// <summary>Waits until the row of a service says something.</summary>
    public Task SaysAsync(string service, string text) => Page.WaitForFunctionAsync(
        "([service, text]) => [...document.querySelectorAll('tr[data-i]')].some(row => row.querySelector('.c-who a').innerText === service && row.innerText.includes(text))",
        new[] { service, text }, new() { PollingInterval = 20, Timeout = 120_000 });

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Count(IWebSocketFrame frame)
    {
        var bytes = frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? "");
        for (var at = bytes.AsSpan(); at.IndexOf("JS.RenderBatch"u8) is >= 0 and var found; at = at[(found + 1)..])
            Interlocked.Increment(ref renders);
    }
}
