using Portal.Emulator.Protocol;

namespace Portal.Emulator.Faults;

/// <summary>What the door asks about one request: which fault it gets, and what happens around it.</summary>
/// <param name="faults">What is ordered.</param>
/// <param name="accidents">What else happens then.</param>
/// <param name="latency">How long every answer is held back.</param>
internal sealed class FaultGate(FaultList faults, FaultAccidents accidents, TimeSpan latency)
{
    public Fault? Take(string method, string path) => faults.TakeForRequest(method, path);

    public Task WaitAsync(Fault? fault, CancellationToken cancellationToken) =>
        faults.WaitAsync(fault is { Kind: FaultKind.Late } ? latency + fault.Delay : latency, cancellationToken);

    public void Before(Fault? fault, string path) => accidents.Before(fault, path);

    public void After(Fault? fault, string path, ArmAnswer answer) => accidents.After(fault, path, answer);
}
