using Microsoft.Playwright;

namespace Portal.Benchmarks.Board;

/// <summary>The board in a real browser.</summary>
internal sealed class BoardView : IAsyncDisposable
{
    private const int RowHeight = 48;

    private readonly BenchmarkBrowser browser;

    private BoardView(BenchmarkBrowser browser, IPage page)
    {
        this.browser = browser;
        Page = page;
        Circuit = new FrameMeter(page);
    }

    public FrameMeter Circuit { get; }

    private IPage Page { get; }

    public static async Task<BoardView> OpenAsync(Uri address)
    {
        var chromium = await BenchmarkBrowser.StartAsync();
        var view = new BoardView(chromium, await chromium.Value.NewPageAsync(new() { BypassCSP = true, ViewportSize = new() { Width = 1280, Height = 800 } }));
        await view.Page.GotoAsync(address.AbsoluteUri);
        await view.Page.Locator("tr[data-i]").First.WaitForAsync();
        return view;
    }

    /// <summary>The numbers of the rows that are rendered.</summary>
    public async Task<IReadOnlyList<int>> RowsAsync() => await Page.EvaluateAsync<int[]>("[...document.querySelectorAll('tr[data-i]')].map(row => Number(row.dataset.i))");

    /// <summary>Puts the pointer on the board: under a hand rows change in their place.</summary>
    public Task PointAsync() => Page.Locator("tr[data-i='2'] .c-say").HoverAsync();

    public async Task<string> TextOfAsync(int row) => await Page.Locator($"tr[data-i='{row}']").InnerTextAsync();

    /// <summary>The rows that are rendered, as they are.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync() => await Page.EvaluateAsync<string[]>("[...document.querySelectorAll('tr[data-i]')].map(row => row.outerHTML)");

    public async Task<string> NameOfAsync(int row) => await Page.Locator($"tr[data-i='{row}'] .c-who a").InnerTextAsync();

    /// <summary>When the estate was last read, as the page says it.</summary>
    public async Task<string> ReadAtAsync() => await Page.Locator(".live").InnerTextAsync();

    public Task NextReadingAsync(string shown) =>
        Page.WaitForFunctionAsync("shown => document.querySelector('.live').innerText !== shown", shown, new() { Timeout = 60_000 });

    public async Task ScrollAsync(int rows)
    {
        await Page.EvaluateAsync($"scrollBy(0, {rows * RowHeight})");
        await Page.WaitForFunctionAsync("() => [...document.querySelectorAll('tr[data-i]')].at(-1)?.getBoundingClientRect().bottom >= innerHeight");
    }

    public ValueTask DisposeAsync() => browser.DisposeAsync();
}
