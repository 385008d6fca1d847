namespace Portal.Reliability.Tests.Simulation;

/// <summary>Time that passes only when it is told to: timers fire one by one at their own instant, and the wall clock may jump while timestamps go on.</summary>
internal sealed class SimulatedTime : TimeProvider
{
    private readonly PriorityQueue<SimulatedTimer, (long Due, long Order)> timers = new();
    private long elapsed;
    private long order;
    private TimeSpan wall;

    public static readonly DateTimeOffset Start = new(2026, 11, 6, 14, 0, 0, TimeSpan.Zero);

    public TimeSpan Elapsed => TimeSpan.FromTicks(elapsed);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => Start + wall + Elapsed;

    public override long GetTimestamp() => elapsed;

    /// <summary>Somebody sets the clock of the machine; nothing else notices.</summary>
    public void Jump(TimeSpan by) => wall += by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimulatedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Fires the next timer that is due at <paramref name="end"/> or before; false when there is none, and then it is <paramref name="end"/>.</summary>
    public bool StepTowards(TimeSpan end)
    {
        while (timers.TryDequeue(out var timer, out var when))
        {
            if (!timer.IsSetFor(when.Order))
                continue;
            if (when.Due > end.Ticks)
            {
                timers.Enqueue(timer, when);
                break;
            }

            elapsed = Math.Max(elapsed, when.Due);
            timer.Fire();
            return true;
        }

        elapsed = Math.Max(elapsed, end.Ticks);
        return false;
    }

    internal long Plan(SimulatedTimer timer, TimeSpan dueIn)
    {
        timers.Enqueue(timer, (elapsed + dueIn.Ticks, ++order));
        return order;
    }
}
