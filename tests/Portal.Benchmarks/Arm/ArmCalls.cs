namespace Portal.Benchmarks.Arm;

/// <summary>What can be told of a row of calls.</summary>
internal static class ArmCalls
{
    /// <summary>The longest chain of calls of which each began after the one before had ended: no fewer round trips were waited for.</summary>
    public static int Depth(this IEnumerable<ArmCall> calls)
    {
        var depth = 0;
        var free = DateTimeOffset.MinValue;
        foreach (var call in calls.OrderBy(call => call.Ended))
        {
            if (call.Began < free)
                continue;
            depth++;
            free = call.Ended;
        }

        return depth;
    }

    /// <summary>How long before the time that the answer before had asked for each poll was sent that was sent too early.</summary>
    public static IEnumerable<TimeSpan> TooEarly(this IEnumerable<ArmCall> calls)
    {
        var followed = calls.Where(call => call.IsSwap || call.IsPoll).OrderBy(call => call.Began).ToList();
        return followed.Zip(followed.Skip(1), (before, poll) => before.Ended + (before.RetryAfter ?? TimeSpan.Zero) - poll.Began).Where(early => early > TimeSpan.Zero);
    }
}
