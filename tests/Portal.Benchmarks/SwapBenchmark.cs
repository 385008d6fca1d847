using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Swap;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>A whole swap by the portal against the same operation by others.</summary>
internal sealed class SwapBenchmark : IBenchmark
{
    private const double MostRatio = 1.05;
    private const double Slack = 20;
    private const double MostLagRatio = 0.1;

    public string Name => "swap";

    public string Title => $"Swap: from the order to the known end, with {SwapRace.Latency.TotalMilliseconds:0} ms for each answer";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken) =>
    [
        .. await CompareAsync(workshop, 1, cancellationToken),
        .. await CompareAsync(workshop, null, cancellationToken),
    ];

    private static async Task<IEnumerable<Line>> CompareAsync(Workshop workshop, int? retryAfter, CancellationToken cancellationToken)
    {
        ISwapClient[] clients = [new PortalClient(TimeProvider.System), new SdkClient(TimeProvider.System), new PollingClient(TimeProvider.System)];
        var all = await SwapRace.RunAsync(workshop, retryAfter, clients, cancellationToken);
        var ours = all[clients[0]];
        var when = retryAfter is { } seconds ? $"Retry-After {seconds} s" : "no Retry-After";
        return [.. clients[1..].SelectMany(client => Against(client.Name, ours, all[client], when, retryAfter is not null)), .. Alone(ours, when)];
    }

    private static IEnumerable<Line> Against(string name, List<SwapMeasure> ours, List<SwapMeasure> peers, string when, bool isTold)
    {
        var isSdk = name.Contains("SDK", StringComparison.Ordinal);
        var (mine, its) = (Of(ours, swap => swap.TotalMs), Of(peers, swap => swap.TotalMs));
        var total = Ratio(ours, peers, swap => swap.TotalMs);
        var more = new Sample(ours.Zip(peers, (own, other) => own.TotalMs - other.TotalMs)).Median;
        yield return new($"{when}: total, against {name}", mine.Ms, its.Ms, total, isSdk ? $"at most {MostRatio} or + {Slack:0} ms" : null, isSdk ? total <= MostRatio || more <= Slack : null);

        var (myLag, itsLag) = (Of(ours, swap => swap.LagMs), Of(peers, swap => swap.LagMs));
        var lag = Ratio(ours, peers, swap => swap.LagMs);
        // Who must wait as told cannot know earlier than others; who is told nothing can.
        var mostLag = isTold ? 1 : MostLagRatio;
        yield return new($"{when}: lag after Azure ended, against {name}", myLag.Ms, itsLag.Ms, isSdk ? lag : null, isSdk ? $"at most {mostLag}" : null, isSdk ? lag <= mostLag : null);
        yield return new($"{when}: requests, against {name}", Of(ours, swap => swap.Requests).Count, Of(peers, swap => swap.Requests).Count);
    }

    private static IEnumerable<Line> Alone(List<SwapMeasure> ours, string when)
    {
        var (before, after, idle, early) = (Of(ours, swap => swap.DepthBefore), Of(ours, swap => swap.DepthAfter), Of(ours, swap => swap.IdleAfterMs), ours.SelectMany(swap => swap.TooEarly).ToList());
        yield return new($"{when}: polls before Retry-After was over", early is [] ? "0" : $"{early.Count}, by {string.Join(", ", early.Select(by => $"{by.TotalMilliseconds:0.0}"))} ms", Bar: "0", Met: early is []);
        yield return new($"{when}: round trips before it is sent (everything is checked again)", before.Count);
        yield return new($"{when}: round trips after Azure's word (both sides are read)", after.Count, Bar: "at most 1", Met: after.Median <= 1);
        yield return new($"{when}: idle after Azure's word", idle.Ms, Bar: $"at most {Slack:0} ms", Met: idle.Median <= Slack);
    }

    private static Sample Of(List<SwapMeasure> swaps, Func<SwapMeasure, double> value) => new(swaps.Select(value));

    private static double Ratio(List<SwapMeasure> ours, List<SwapMeasure> peers, Func<SwapMeasure, double> value) =>
        new Sample(ours.Zip(peers, (mine, its) => value(mine) / value(its))).Median;
}
