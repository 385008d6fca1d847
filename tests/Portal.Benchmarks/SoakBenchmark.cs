using System.Diagnostics;
using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Circuits;
using Portal.Benchmarks.Soak;
using Portal.Benchmarks.Swap;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>Operators who come and go and swap for a quarter of an hour: what the portal holds must not grow.</summary>
internal sealed class SoakBenchmark(string name, TimeSpan length, int swaps) : IBenchmark
{
    private const int Boards = 50;
    private const int Services = 100;
    private const int Samples = 10;
    private const int WarmVisits = 4;
    private const double MostGrowth = 0.01;
    private const double MostLeft = 1.3;

    /// <summary>Longer than the minute for which a board whose connection is gone is kept here.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(100);

    /// <summary>Collections in that time: pools give back what nobody used for a minute, when they see one after it.</summary>
    private const int Collections = 5;

    private static readonly string[] Settings =
    [
        $"--Emulator:Seed=many:{Services}", "--Emulator:Fabric:Enabled=false", "--Estate:RefreshSeconds=5", RunningPortal.CloudInMemory,
        "--Limits:CircuitsPerPerson=1000",
        // What is kept up to a limit is full when the measuring begins, so that only what grows without one counts.
        "--Limits:DisconnectedMinutes=1", $"--Limits:ParkedCircuits={Boards * WarmVisits / 2}",
    ];

    public string Name => name;

    public string Title => $"Soak: {length.TotalMinutes:0} minutes, {Boards} boards opened and closed again and again, {swaps} swaps";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        await using var portal = await RunningPortal.StartAsync(workshop, cancellationToken, Settings);
        await WarmAsync(portal, cancellationToken);
        var before = await AloneAsync(portal, cancellationToken);
        await WarmAsync(portal, cancellationToken);
        var (samples, visits) = await UseAsync(portal, cancellationToken);
        var after = await AloneAsync(portal, cancellationToken);
        var (heap, handles) = (SoakSample.GrowthOf(samples, sample => sample.HeapMegabytes), SoakSample.GrowthOf(samples, sample => sample.Handles));
        return
        [
            new("Boards opened and closed", $"{visits * Boards:N0}"),
            new("Alive on the heap, after each of the collections", $"{string.Join(", ", samples.Select(sample => $"{sample.HeapMegabytes:N1}"))} MB"),
            new("Growth of the heap in a minute", $"{heap:P2}", Bar: $"at most {MostGrowth:P0}", Met: heap <= MostGrowth),
            new("Alive when no board is kept any more, against the same before", $"{after:N1} MB", $"{before:N1} MB", after / before, $"at most {MostLeft}", after <= MostLeft * before),
            new("Open files and sockets, at the same times", string.Join(", ", samples.Select(sample => sample.Handles))),
            new("Growth of their number in a minute", $"{handles:P2}", Bar: $"at most {MostGrowth:P0}", Met: handles <= MostGrowth),
        ];
    }

    /// <summary>What is compiled and pooled once, and the boards that are kept for a browser that comes back, are no growth.</summary>
    private static async Task WarmAsync(RunningPortal portal, CancellationToken cancellationToken)
    {
        for (var visit = 0; visit < WarmVisits; visit++)
            await VisitAsync(portal, cancellationToken);
    }

    private static async Task<double> AloneAsync(RunningPortal portal, CancellationToken cancellationToken)
    {
        var alive = 0.0;
        for (var time = 0; time < Collections; time++)
        {
            await Task.Delay(Kept / Collections, cancellationToken);
            alive = await portal.Meter.AliveMegabytesAsync(cancellationToken);
        }

        return alive;
    }

    private async Task<(List<SoakSample> Samples, int Visits)> UseAsync(RunningPortal portal, CancellationToken cancellationToken)
    {
        var client = new PortalClient(TimeProvider.System);
        var services = await portal.ServicesAsync(cancellationToken);
        var samples = new List<SoakSample>();
        var began = Stopwatch.GetTimestamp();
        for (var swap = 0; swap < swaps; swap++)
        {
            if (swap % (swaps / Samples) == 0)
                samples.Add(await SampleAsync(portal, Stopwatch.GetElapsedTime(began), cancellationToken));
            await Task.WhenAll(VisitAsync(portal, cancellationToken), client.SwapAsync(portal, services[swap % services.Count], cancellationToken));
            var due = length * (swap + 1) / swaps;
            if (due > Stopwatch.GetElapsedTime(began))
                await Task.Delay(due - Stopwatch.GetElapsedTime(began), cancellationToken);
        }

        samples.Add(await SampleAsync(portal, Stopwatch.GetElapsedTime(began), cancellationToken));
        return (samples, swaps);
    }

    private static async Task VisitAsync(RunningPortal portal, CancellationToken cancellationToken)
    {
        var boards = new List<BoardCircuit>();
        try
        {
            for (var count = 0; count < Boards; count++)
                boards.Add(await BoardCircuit.OpenAsync(portal.Http, cancellationToken));
        }
        finally
        {
            foreach (var board in boards)
                await board.DisposeAsync();
        }
    }

    private static async Task<SoakSample> SampleAsync(RunningPortal portal, TimeSpan after, CancellationToken cancellationToken) =>
        new(after.TotalMinutes, await portal.Meter.AliveMegabytesAsync(cancellationToken), portal.Meter.Handles);
}
