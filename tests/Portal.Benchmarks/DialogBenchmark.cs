using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Dialog;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>What it takes to plan a swap of a ready pair, which is what the dialog does when it opens.</summary>
internal sealed class DialogBenchmark : IBenchmark
{
    private const int Times = 7;
    private const int MostDeep = 2;
    private static readonly int[] Latencies = [0, 50, 100];
    private const int Usual = 80;

    public string Name => "dialog";

    public string Title => "Dialog: planning a swap of a ready pair";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var portals = new Dictionary<int, PlanProbe>();
        try
        {
            foreach (var latency in Latencies.Append(Usual))
                portals[latency] = await PlanProbe.StartAsync(workshop, latency, cancellationToken);
            for (var time = 0; time <= Times; time++)
            {
                foreach (var portal in portals.Values)
                    await portal.PlanAsync(isWarm: time > 0, cancellationToken);
            }

            return Lines(portals);
        }
        finally
        {
            foreach (var portal in portals.Values)
                await portal.DisposeAsync();
        }
    }

    private static List<Line> Lines(Dictionary<int, PlanProbe> portals)
    {
        var slowest = portals[Latencies[^1]];
        var slope = Slope([.. Latencies.Select(latency => ((double)latency, portals[latency].Ms.Median))]);
        return
        [
            new("ARM requests", slowest.Requests.Count),
            new("Round trips deep, by the longest chain of requests", slowest.Depth.Count, Bar: $"at most {MostDeep}", Met: slowest.Depth.Median <= MostDeep),
            new($"Round trips deep, by time over latency ({string.Join(", ", Latencies)} ms)", $"{slope:0.00}", Bar: $"at most {MostDeep}", Met: slope <= MostDeep + 0.25),
            .. portals.OrderBy(portal => portal.Key).Select(portal => new Line($"Time with {portal.Key} ms for each answer", portal.Value.Ms.Ms)),
        ];
    }

    /// <summary>Least squares.</summary>
    private static double Slope(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }
}
