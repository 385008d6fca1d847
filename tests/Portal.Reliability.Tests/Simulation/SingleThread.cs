using System.Collections.Concurrent;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>Runs everything of one simulation on one thread. What is ready at the same time runs in an order that the seed decides.</summary>
internal sealed class SingleThread(Random dice) : SynchronizationContext
{
    /// <summary>A cancellation runs its callbacks on the thread pool; what they make ready comes back here after a moment.</summary>
    private static readonly TimeSpan LongestDetour = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan BetweenTwo = TimeSpan.FromMilliseconds(2);

    private readonly ConcurrentQueue<(SendOrPostCallback Work, object? State)> arrived = [];
    private readonly List<(SendOrPostCallback Work, object? State)> ready = [];

    public override void Post(SendOrPostCallback d, object? state) => arrived.Enqueue((d, state));

    /// <summary>Somebody was told to end: waits until he knows, so that two runs of one seed do the same.</summary>
    public void AwaitDetour()
    {
        Drain();
        if (SpinWait.SpinUntil(() => !arrived.IsEmpty, LongestDetour))
            SpinWait.SpinUntil(() => arrived.Count > 1, BetweenTwo);
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs all that is ready, and all that becomes ready by it.</summary>
    public void Drain()
    {
        while (true)
        {
            while (arrived.TryDequeue(out var next))
                ready.Add(next);
            if (ready.Count == 0)
                return;
            var index = dice.Next(ready.Count);
            var (work, state) = ready[index];
            ready[index] = ready[^1];
            ready.RemoveAt(ready.Count - 1);
            work(state);
        }
    }
}
