using System.Diagnostics;
using System.Globalization;
using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Tables;
using Portal.ServicePackages.Tests.Support;

namespace Portal.Benchmarks;

/// <summary>Bent definitions, configurations and packages: whatever a reader throws ends the run and names the seed.</summary>
internal sealed class FuzzBenchmark : IBenchmark
{
    private const int Inputs = 120_000;

    public string Name => "fuzz";

    public string Title => "Fuzz: bent files given to the readers";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var (understood, slowest, watch) = (0, TimeSpan.Zero, Stopwatch.StartNew());
        List<string> thrown = [];
        for (var seed = 0; seed < Inputs; seed++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var began = watch.Elapsed;
            try
            {
                understood += await FuzzRound.RunAsync(seed, cancellationToken) ? 1 : 0;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                thrown.Add($"seed {seed}: {exception.GetType().Name}");
            }

            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, (watch.Elapsed - began).Ticks));
        }

        return
        [
            new("Inputs", Count(Inputs), Bar: "at least 100,000", Met: Inputs >= 100_000),
            new("Understood in spite of all", Count(understood)),
            new("Thrown", thrown.Count == 0 ? "0" : string.Join("; ", thrown.Take(5)), Bar: "0", Met: thrown.Count == 0),
            new("Slowest input", $"{slowest.TotalMilliseconds:N0} ms", Bar: "at most 1,000 ms", Met: slowest < TimeSpan.FromSeconds(1)),
            new("In all", $"{watch.Elapsed.TotalSeconds:N0} s"),
        ];
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
