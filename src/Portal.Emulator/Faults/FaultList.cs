namespace Portal.Emulator.Faults;

/// <summary>The faults now in force, by name. Each request takes the first that fits it.</summary>
internal sealed class FaultList(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, (Fault Fault, DateTimeOffset Until)> _faults = new(StringComparer.OrdinalIgnoreCase);

    public void Set(string name, Fault fault)
    {
        var lasts = fault is { Kind: not FaultKind.Late, Seconds: { } seconds };
        lock (_gate)
            _faults[name] = (fault, lasts ? time.GetUtcNow().AddSeconds(fault.Seconds!.Value) : DateTimeOffset.MaxValue);
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
            return _faults.ToDictionary(item => item.Key, item => item.Value.Fault, StringComparer.OrdinalIgnoreCase);
    }

    public Fault? TakeForRequest(string method, string path) => Take(method, path, ofOperations: false);

    public Fault? TakeForOperation(string method, string path) => Take(method, path, ofOperations: true);

    public Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) =>
        delay > TimeSpan.Zero ? Task.Delay(delay, time, cancellationToken) : Task.CompletedTask;

    private Fault? Take(string method, string path, bool ofOperations)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            foreach (var (name, (fault, until)) in _faults)
            {
                if (until <= now || fault.ConcernsOperations != ofOperations || !fault.Fits(method, path))
                    continue;
                UseUp(name, fault, until);
                return fault;
            }
            return null;
        }
    }

    private void UseUp(string name, Fault fault, DateTimeOffset until)
    {
        if (fault.Times is not { } times)
            return;
        if (times > 1)
            _faults[name] = (fault with { Times = times - 1 }, until);
        else
            _faults.Remove(name);
    }
}
