using Portal.Benchmarks.Arm;

namespace Portal.Benchmarks.Swap;

/// <summary>What one swap cost, and how long after the cloud it was known.</summary>
/// <param name="TotalMs">From the order to the known end.</param>
/// <param name="Requests">Requests until then.</param>
/// <param name="TooEarly">How much too early each poll was that was sent before the cloud's Retry-After was over.</param>
/// <param name="LagMs">From the end in the cloud to the known end.</param>
internal sealed record SwapMeasure(double TotalMs, int Requests, IReadOnlyList<TimeSpan> TooEarly, double LagMs)
{
    /// <summary>Round trips before the swap was sent.</summary>
    public required int DepthBefore { get; init; }

    /// <summary>Round trips after the cloud said that it is done.</summary>
    public required int DepthAfter { get; init; }

    /// <summary>What was spent after the cloud's word beyond those round trips.</summary>
    public required double IdleAfterMs { get; init; }

    /// <param name="calls">All calls of that swap.</param>
    /// <param name="duration">How long the cloud's own work takes from the moment it answers the order.</param>
    public static SwapMeasure Of(SwapSpan span, IReadOnlyList<ArmCall> calls, TimeSpan duration)
    {
        var until = calls.Where(call => call.Ended <= span.Settled).OrderBy(call => call.Began).ToList();
        var order = until.Single(call => call.IsSwap);
        var ended = order.Ended + duration;
        var word = until.Last(call => call.IsPoll);
        var after = until.Where(call => call.Began >= word.Ended).ToList();
        var reading = after.Count == 0 ? TimeSpan.Zero : after.Max(call => call.Ended) - after.Min(call => call.Began);
        return new((span.Settled - span.Began).TotalMilliseconds, until.Count, [.. until.TooEarly()], (span.Settled - ended).TotalMilliseconds)
        {
            DepthBefore = until.Where(call => call.Ended <= order.Began).Depth(),
            DepthAfter = after.Depth(),
            IdleAfterMs = (span.Settled - word.Ended - reading).TotalMilliseconds,
        };
    }
}
