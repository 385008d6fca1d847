namespace Portal.Reliability.Tests.Simulation;

/// <summary>The life of one portal process. Every call it makes goes through here: it can die or stand still right before it and right after it.</summary>
internal sealed class Lifeline(SimulatedTime time)
{
    private TimeSpan standsUntil;
    private int? callsLeft;
    private bool diesBeforeIt;

    public bool IsDead { get; private set; }

    /// <summary>Calls made in its life.</summary>
    public int Calls { get; private set; }

    public void Kill() => IsDead = true;

    /// <summary>It dies with the n-th call from now, counted from 1: before it is made, or when it is done and nobody heard the answer.</summary>
    public void KillAt(int call, bool before) => (callsLeft, diesBeforeIt) = (call, before);

    /// <summary>The whole process stands still for a while, as a paused machine does, and does not know it.</summary>
    public void Pause(TimeSpan duration) => standsUntil = time.Elapsed + duration;

    public async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        var isLast = --callsLeft == 0;
        Calls++;
        IsDead |= isLast && diesBeforeIt;
        await AliveAsync();
        var answer = call();
        IsDead |= isLast;
        try
        {
            return await answer;
        }
        finally
        {
            await AliveAsync();
        }
    }

    /// <summary>Never comes back when the process is dead.</summary>
    public async Task AliveAsync()
    {
        await Task.Yield();
        while (!IsDead && standsUntil > time.Elapsed)
            await Task.Delay(standsUntil - time.Elapsed, time);
        if (IsDead)
            await new TaskCompletionSource().Task;
    }
}
