using System.Diagnostics;

namespace Portal.Benchmarks.Vip;

/// <summary>Many kept-alive connections on one front for a while, with swaps in the second half.</summary>
internal sealed class VipLoad(IVipFront front, string firstVersion, int connections, TimeSpan length, int swaps)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private readonly KeptConnection[] all = [.. Enumerable.Range(0, connections).Select(number => new KeptConnection(front.Production[number % front.Production.Count], firstVersion))];
    private readonly List<(long Ordered, long Acknowledged, bool First)> marks = [];

    public async Task<VipMeasure> RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = all.Select(connection => Task.Run(() => connection.RunAsync(stop.Token), CancellationToken.None)).ToList();
        await Task.Delay(WarmUp, cancellationToken);
        var began = Stopwatch.GetTimestamp();
        var plain = swaps == 0 ? length : length / 2;
        await Task.Delay(plain, cancellationToken);
        var half = Stopwatch.GetTimestamp();
        await SwapAsync(length - plain, cancellationToken);
        await stop.CancelAsync();
        await Task.WhenAll(running);
        return Measure(began, half, Stopwatch.GetTimestamp());
    }

    private async Task SwapAsync(TimeSpan during, CancellationToken cancellationToken)
    {
        var first = true;
        for (var swap = 0; swap < swaps; swap++)
        {
            first = !first;
            var ordered = Stopwatch.GetTimestamp();
            await front.PutAsync(first, cancellationToken);
            marks.Add((ordered, Stopwatch.GetTimestamp(), first));
            var rest = (during / swaps) - Stopwatch.GetElapsedTime(ordered);
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest, cancellationToken);
        }
    }

    private VipMeasure Measure(long began, long half, long ended)
    {
        var answers = all.SelectMany(connection => connection.Answers).ToList();
        var quiet = answers.Where(answer => answer.Began >= began && answer.Ended <= half).Select(answer => Ms(answer.Ended - answer.Began)).Order().ToList();
        var (wrong, windows) = (0, new List<double>());
        foreach (var (index, mark) in marks.Index())
        {
            var next = index + 1 < marks.Count ? marks[index + 1].Ordered : ended;
            var within = answers.Where(answer => answer.Ended >= mark.Ordered && answer.Ended < next).ToList();
            var (now, old) = (within.Where(answer => answer.IsFirst == mark.First).ToList(), within.Where(answer => answer.IsFirst != mark.First).ToList());
            wrong += old.Count(answer => answer.Began > mark.Acknowledged);
            var exchanged = now.Count == 0 ? mark.Acknowledged : Math.Min(mark.Acknowledged, now.Min(answer => answer.Ended));
            windows.Add(old.Count == 0 ? 0 : Math.Max(0, Ms(old.Max(answer => answer.Began) - exchanged)));
        }

        return new VipMeasure(
            quiet.Count / TimeSpan.FromMilliseconds(Ms(half - began)).TotalSeconds, quiet[quiet.Count / 2], quiet[quiet.Count * 99 / 100], answers.Count,
            all.Sum(connection => connection.Failed), all.Sum(connection => connection.Reset), wrong, windows, [.. marks.Select(mark => Ms(mark.Acknowledged - mark.Ordered))]);
    }

    private static double Ms(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
