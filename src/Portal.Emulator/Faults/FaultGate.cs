using Portal.Emulator.Protocol;

namespace Portal.Emulator.Faults;

/// <summary>What the door asks about one request: which fault it gets, and what happens around it.</summary>
internal sealed class FaultGate(FaultList faults, FaultAccidents accidents)
{
    public Fault? Take(string method, string path) => faults.TakeForRequest(method, path);

    public Task WaitAsync(TimeSpan latency, Fault? fault, CancellationToken cancellationToken) =>
        faults.WaitAsync(fault is { Kind: FaultKind.Late } ? latency + fault.Delay : latency, cancellationToken);

    public void Before(Fault? fault, string path) => accidents.Before(fault, path);

    public void After(Fault? fault, string path, ArmAnswer answer) => accidents.After(fault, path, answer);
}
