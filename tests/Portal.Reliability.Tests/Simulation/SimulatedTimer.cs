namespace Portal.Reliability.Tests.Simulation;

internal sealed class SimulatedTimer(SimulatedTime time, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan every;
    private long? planned;

    public bool IsSetFor(long order) => planned == order;

    public void Fire()
    {
        planned = every > TimeSpan.Zero ? time.Plan(this, every) : null;
        callback(state);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        every = period;
        planned = dueTime == Timeout.InfiniteTimeSpan ? null : time.Plan(this, dueTime);
        return true;
    }

    public void Dispose() => planned = null;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
