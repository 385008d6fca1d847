using Microsoft.Playwright;

namespace Portal.Benchmarks.Board;

/// <summary>The Chromium or Chrome of this machine.</summary>
internal sealed class BenchmarkBrowser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly IPlaywright playwright;

    private BenchmarkBrowser(IPlaywright playwright, IBrowser value) => (this.playwright, Value) = (playwright, value);

    public IBrowser Value { get; }

    public static async Task<BenchmarkBrowser> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        return new BenchmarkBrowser(driver, await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Place(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await Value.DisposeAsync();
        playwright.Dispose();
    }

    private static string Place() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in Names
         select Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"There is no browser; install one of {string.Join(", ", Names)}.");
}
