using System.Collections.Concurrent;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>Runs everything of one simulation on one thread. What is ready at the same time runs in an order that the seed decides.</summary>
internal sealed class SingleThread(Random dice) : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Work, object? State)> arrived = [];
    private readonly List<(SendOrPostCallback Work, object? State)> ready = [];

    public override void Post(SendOrPostCallback d, object? state) => arrived.Enqueue((d, state));

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
