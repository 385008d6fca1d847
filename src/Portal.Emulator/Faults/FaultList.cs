using Portal.Emulator.State;

namespace Portal.Emulator.Faults;

/// <summary>The faults now in force, by name. Each request takes the first that fits it and that the dice do not spare it.</summary>
internal sealed class FaultList(TimeProvider time, CloudStore store)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, OrderedFault> _faults = new(StringComparer.OrdinalIgnoreCase);

    public void Set(string name, Fault fault)
    {
        var ends = fault is { Kind: not FaultKind.Late, Seconds: { } seconds } ? time.GetUtcNow().AddSeconds(seconds) : DateTimeOffset.MaxValue;
        lock (_gate)
            _faults[name] = new OrderedFault(fault, ends);
    }

    public void Remove(string name)
    {
        lock (_gate)
            _faults.Remove(name);
    }

    public void Clear()
    {
        lock (_gate)
            _faults.Clear();
    }

    public IReadOnlyDictionary<string, Fault> All()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            return _faults.Where(item => item.Value.Ends > now).ToDictionary(item => item.Key, item => item.Value.Left(now), StringComparer.OrdinalIgnoreCase);
        }
    }

    public Fault? TakeForRequest(string method, string path) => Take(method, path, ofOperations: false);

    public Fault? TakeForOperation(string method, string path) => Take(method, path, ofOperations: true);

    public Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) =>
        delay > TimeSpan.Zero ? Task.Delay(delay, time, cancellationToken) : Task.CompletedTask;

    private Fault? Take(string method, string path, bool ofOperations)
    {
        // Read ahead of the gate: operations take their fault while they hold the store, so the store always comes first.
        var estate = AsksForServices() ? store.Read() : Cloud.Empty;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            foreach (var (name, ordered) in _faults)
            {
                if (ordered.Ends <= now || ordered.Fault.ConcernsOperations != ofOperations || !ordered.Fault.Aim.Fits(method, path, estate) || !ordered.Falls())
                    continue;
                var fault = ordered.Fault;
                if (!ordered.UseUp())
                    _faults.Remove(name);
                return fault;
            }
            return null;
        }
    }

    private bool AsksForServices()
    {
        lock (_gate)
            return _faults.Values.Any(ordered => ordered.Fault.Aim.NeedsEstate);
    }
}
