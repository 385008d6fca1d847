using System.Collections.Concurrent;

namespace Portal.Reliability.Tests.Kills;

/// <summary>What came of all kills.</summary>
internal sealed class KillFigures
{
    public ConcurrentBag<KilledSwap> Swaps { get; } = [];

    /// <summary>From each kill until the portal that was started in its place listened.</summary>
    public ConcurrentBag<TimeSpan> Starts { get; } = [];

    public int Kills => Swaps.Select(swap => swap.Kill).Distinct().Count();

    public IEnumerable<KilledSwap> Lost => Swaps.Where(swap => swap is { WasWritten: false, Requests: > 0 } or { WasWritten: true, Ended: null });

    public IEnumerable<KilledSwap> Twice => Swaps.Where(swap => swap.Begun > 1);

    public IEnumerable<KilledSwap> Wrong => Swaps.Where(swap => swap.Ended is { } ended && ended != swap.Truth);

    public string Table(string database) => string.Join('\n',
    [
        $"Kills with SIGKILL on {database}:",
        $"| kills | swaps | killed while | operations lost | swapped twice | wrong outcomes | passed through Unknown | succeeded, failed, canceled | s to resume: median, longest | s until a new portal listened: median, longest |",
        $"|---|---|---|---|---|---|---|---|---|---|",
        $"| {Kills} | {Swaps.Count} | {At()} | {Lost.Count()} | {Twice.Count()} | {Wrong.Count()} | {Swaps.Count(swap => swap.WasUnknown)} | {Count("Succeeded")}, {Count("Failed")}, {Count("Canceled")} | {Spread(Swaps.Select(swap => swap.ResumedIn).OfType<TimeSpan>())} | {Spread(Starts)} |",
        .. Lost.Select(swap => $"lost: {swap}"), .. Twice.Select(swap => $"twice: {swap}"), .. Wrong.Select(swap => $"wrong: {swap}"),
    ]);

    private string At() => string.Join(", ", Swaps.GroupBy(swap => swap.KilledAt).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}"));

    private int Count(string outcome) => Swaps.Count(swap => swap.Outcome == outcome);

    private static string Spread(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalSeconds).Order().ToList();
        return sorted.Count == 0 ? "" : $"{sorted[sorted.Count / 2]:0.0}, {sorted[^1]:0.0}";
    }
}
