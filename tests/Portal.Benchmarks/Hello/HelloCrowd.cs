using System.Diagnostics;
using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Circuits;

namespace Portal.Benchmarks.Hello;

/// <summary>Open pages of one program, what each of them takes, and how fast it answers.</summary>
internal sealed class HelloCrowd(ProcessMeter meter, Func<CancellationToken, Task<ICircuitPage>> openAsync) : IAsyncDisposable
{
    private readonly List<ICircuitPage> pages = [];

    /// <summary>Kilobytes alive on the heap for each page, of each time that some were opened.</summary>
    public List<double> Kilobytes { get; } = [];

    /// <summary>Pages opened in a second, one after the other.</summary>
    public List<double> Opened { get; } = [];

    /// <summary>Milliseconds from press to answer, of each round the 95th of a hundred.</summary>
    public List<double> Presses { get; } = [];

    /// <summary>What is compiled and kept once for all does not count for each.</summary>
    public async Task WarmAsync(int presses, CancellationToken cancellationToken)
    {
        pages.Add(await openAsync(cancellationToken));
        for (var press = 0; press < presses; press++)
            await pages[0].PressAsync(cancellationToken);
    }

    public async Task OpenAsync(int count, CancellationToken cancellationToken)
    {
        var before = await meter.AliveMegabytesAsync(cancellationToken);
        var began = Stopwatch.GetTimestamp();
        for (var page = 0; page < count; page++)
            pages.Add(await openAsync(cancellationToken));
        Opened.Add(count / Stopwatch.GetElapsedTime(began).TotalSeconds);
        Kilobytes.Add((await meter.AliveMegabytesAsync(cancellationToken) - before) * 1000 / count);
    }

    /// <summary>Presses something on each page in turn, and then once more, which takes it back, at a pace that does not wait for answers.</summary>
    public async Task PressAsync(int perSecond, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var presses = new List<Task<TimeSpan>>();
        foreach (var page in pages.Concat(pages))
        {
            var early = TimeSpan.FromSeconds((double)presses.Count / perSecond) - Stopwatch.GetElapsedTime(began);
            if (early > TimeSpan.Zero)
                await Task.Delay(early, cancellationToken);
            presses.Add(page.PressAsync(cancellationToken));
        }

        Presses.Add(new Tables.Sample((await Task.WhenAll(presses)).Select(press => press.TotalMilliseconds)).At(0.95));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages)
            await page.DisposeAsync();
    }
}
