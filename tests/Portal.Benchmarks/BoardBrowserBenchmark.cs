using System.Diagnostics;
using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Board;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>A board of ten thousand services in a real browser: when it is there, whether it follows the hand, and when it shows what has changed.</summary>
internal sealed class BoardBrowserBenchmark : IBenchmark
{
    private const int Services = 10_000;
    private const int Burst = 1_000;
    private const int Times = 5;
    private const double MostFirstRowMs = 1_500;
    private const double MostBlankMs = 200;
    private const double MostChangeMs = 3_000;
    private const int MostRenders = 10;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);
    private static readonly double[] Jumps = [0.5, 0.1, 0.9, 0.3, 0.7];

    public string Name => "board-browser";

    public string Title => $"Board in Chromium: {Services:N0} services";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        await using var portal = await RunningPortal.StartAsync(workshop, cancellationToken,
            $"--Emulator:Seed=many:{Services}", "--Estate:RefreshSeconds=5", "--Emulator:Fabric:Enabled=false", RunningPortal.CloudInMemory);
        await using var browser = await BenchmarkBrowser.StartAsync();
        await SayAsync("first rows");
        var first = await FirstRowsAsync(browser, portal);
        await using var window = await BoardWindow.OpenAsync(browser.Value, portal.Http.BaseAddress!);
        await window.FirstRowAsync();
        await SayAsync("scrolling");
        List<double> wheels = [], jumps = [];
        for (var time = 0; time < Times; time++)
        {
            wheels.Add(await window.WheelAsync());
            jumps.Add(await window.JumpAsync(Jumps[time]));
        }

        await window.TopAsync();
        await window.PointAsync();
        using var cloud = new BareRound(portal.CloudSocket);
        await SayAsync("single changes");
        var changes = await ChangesAsync(window, cloud, cancellationToken);
        await SayAsync($"{Burst:N0} changes at once");
        var quiet = await QuietAsync(window, cancellationToken);
        var (renders, burst) = await BurstAsync(window, cloud, cancellationToken);
        var caused = Math.Max(0, renders - (quiet * burst.TotalSeconds));
        return
        [
            Bar("From asking for the page until its first row can be seen, nothing in the cache", first, MostFirstRowMs, first.Median),
            Bar("Longest time without a row while the wheel turns, 7,200 units a second", new Sample(wheels), MostBlankMs, wheels.Max()),
            Bar("Longest time without a row after a jump of the scroll bar", new Sample(jumps), MostBlankMs, jumps.Max()),
            Bar("From a change in the cloud until the row shows it", changes, MostChangeMs, changes.At(1)),
            new($"Renders of the page for {Burst:N0} services that changed at once, shown after {burst.TotalSeconds:N1} s: {renders}, less {quiet:N1} a second as before", $"{caused:N0}", Bar: $"at most {MostRenders}", Met: caused <= MostRenders),
        ];
    }

    private static Task SayAsync(string part) => Console.Error.WriteLineAsync($"Measuring {part}…");

    private static Line Bar(string what, Sample sample, double most, double judged) => new(what, sample.Ms, Bar: $"under {most:N0} ms", Met: judged < most);

    private static async Task<Sample> FirstRowsAsync(BenchmarkBrowser browser, RunningPortal portal)
    {
        List<double> all = [];
        for (var time = 0; time <= Times; time++)
        {
            await using var window = await BoardWindow.OpenAsync(browser.Value, portal.Http.BaseAddress!);
            var took = await window.FirstRowAsync();
            if (time > 0) // The first one has the portal's code compiled.
                all.Add(took);
        }

        return new Sample(all);
    }

    /// <summary>Instances stop, one service after the other.</summary>
    private static async Task<Sample> ChangesAsync(BoardWindow window, BareRound cloud, CancellationToken cancellationToken)
    {
        List<double> all = [];
        for (var time = 0; time < Times; time++)
        {
            var service = await window.NameOfAsync(time + 2);
            var began = Stopwatch.GetTimestamp();
            await cloud.OrderAsync(service, "instance-stops", cancellationToken);
            await window.SaysAsync(service, "1/2 ready");
            all.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return new Sample(all);
    }

    /// <summary>Renders a second while nobody changes anything: the portal goes on reading instances that nobody looks at, and counts what it found.</summary>
    private static async Task<double> QuietAsync(BoardWindow window, CancellationToken cancellationToken)
    {
        var before = window.Renders;
        await Task.Delay(Quiet, cancellationToken);
        return (window.Renders - before) / Quiet.TotalSeconds;
    }

    /// <summary>Scales many services at once; the portal hears of all of them with its next list.</summary>
    private static async Task<(int Renders, TimeSpan Took)> BurstAsync(BoardWindow window, BareRound cloud, CancellationToken cancellationToken)
    {
        var watched = await window.NameOfAsync(1);
        var (before, began) = (window.Renders, Stopwatch.GetTimestamp());
        await Parallel.ForEachAsync(Enumerable.Range(1, Burst), cancellationToken, async (number, token) => await cloud.OrderAsync($"svc-{number:D5}", "scale?to=3", token));
        await window.SaysAsync(watched, "/3 ready");
        return (window.Renders - before, Stopwatch.GetElapsedTime(began));
    }
}
