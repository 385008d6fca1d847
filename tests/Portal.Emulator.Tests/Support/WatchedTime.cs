using Microsoft.Extensions.Time.Testing;

namespace Portal.Emulator.Tests.Support;

/// <summary>Made-up time that tells who waits on it, so that a test lets none pass while what it tests still works.</summary>
internal sealed class WatchedTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Lock gate = new();
    private readonly Dictionary<object, TimeSpan> waiting = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WatchedTime() : this(new DateTimeOffset(2026, 11, 6, 14, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>How many timers are set.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return waiting.Count;
        }
    }

    /// <summary>Ends with the next timer that is set or ends.</summary>
    public Task Changed
    {
        get
        {
            lock (gate)
                return changed.Task;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WatchedTimer(this);
        Set(timer, dueTime);
        timer.Inner = base.CreateTimer(
            told =>
            {
                Set(timer, period);
                callback(told);
            },
            state, dueTime, period);
        return timer;
    }

    /// <summary>Returns when somebody waits on a timer that was set to this.</summary>
    public async Task WaitedForAsync(TimeSpan dueTime, CancellationToken cancellationToken)
    {
        for (var next = Changed; !IsWaitedFor(dueTime); next = Changed)
            await next.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Lets a step of time pass and returns when as many wait as before: whoever was woken waits anew.
    /// Where one waits no more, since it has come to its end, only stillness tells: their number stays the same for many looks.
    /// </summary>
    public async Task PassAsync(TimeSpan step, CancellationToken cancellationToken)
    {
        var (before, last, still) = (Waiting, -1, 0);
        Advance(step);
        do
        {
            (last, still) = (Waiting, Waiting == last ? still + 1 : 0);
            // Also where nobody was woken: who works without a clock must not find that an age has passed.
            await Task.Delay(1, cancellationToken);
        }
        while (last < before && still < 20);
    }

    /// <summary>Whether somebody waits on a timer that was set to this.</summary>
    public bool IsWaitedFor(TimeSpan dueTime)
    {
        lock (gate)
            return waiting.ContainsValue(dueTime);
    }

    private void Set(object timer, TimeSpan dueTime)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
                waiting.Remove(timer);
            else
                waiting[timer] = dueTime;
            (told, changed) = (changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        told.SetResult();
    }

    private sealed class WatchedTimer(WatchedTime time) : ITimer
    {
        public ITimer Inner { get; set; } = null!;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return Inner.Change(dueTime, period);
        }

        public void Dispose()
        {
            time.Set(this, Timeout.InfiniteTimeSpan);
            Inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            time.Set(this, Timeout.InfiniteTimeSpan);
            return Inner.DisposeAsync();
        }
    }
}
