using Portal.Domain.Operations;

namespace Portal.Domain.Swaps;

/// <summary>The time of one run. Durations are measured, not taken from the clock on the wall: it may jump.</summary>
internal sealed class SwapClock(SwapTiming timing, TimeProvider time)
{
    private TimeSpan before;
    private long since;

    public SwapTiming Timing => timing;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Since the request, or since this run took the operation over as far as its times can be trusted.</summary>
    public TimeSpan Passed => before + time.GetElapsedTime(since);

    public bool IsOverdue => Passed >= timing.Deadline;

    public long Mark() => time.GetTimestamp();

    public TimeSpan Since(long mark) => time.GetElapsedTime(mark);

    /// <summary>Goes on from what is written; only between two runs the clock on the wall is all there is.</summary>
    public void TakeOver(Operation operation) => Start(Now - (operation.Cloud?.AcceptedAt ?? operation.StartedAt));

    public void Start(TimeSpan already) => (before, since) = (already > TimeSpan.Zero ? already : TimeSpan.Zero, time.GetTimestamp());

    /// <summary>What the cloud asked for; "0 seconds" does not mean without a pause.</summary>
    public TimeSpan? Asked(TimeSpan? retryAfter) => retryAfter < timing.FirstPause ? timing.FirstPause : retryAfter;

    public TimeSpan Longer(TimeSpan pause) => pause * 2 < timing.LongestPause ? pause * 2 : timing.LongestPause;

    /// <summary>A small part of the time that has passed: the end is known soon after it, and a long swap is not asked after all the time.</summary>
    public TimeSpan Fitting() => TimeSpan.FromTicks(Math.Clamp(Passed.Ticks / 20, timing.FirstPause.Ticks, timing.LongestPause.Ticks));

    /// <summary>Waits in full: a timer may fire some milliseconds early, and the cloud said how long.</summary>
    public async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (pause - time.GetElapsedTime(began) is { Ticks: > 0 } rest)
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(rest.TotalMilliseconds)), time, cancellationToken);
    }
}
