using Microsoft.Extensions.Logging;
using Portal.Emulator.Control;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Faults;

/// <summary>Faults that are no wrong answer: the estate itself changes around a swap.</summary>
internal sealed class FaultAccidents(CloudStore store, ILogger<FaultAccidents> log)
{
    public void Before(Fault? fault, string path) => Happen(
        fault?.Kind switch
        {
            FaultKind.WalkStarts => "walk-starts",
            FaultKind.SwappedBehind => "swap",
            _ => null,
        },
        path);

    public void After(Fault? fault, string path, ArmAnswer answer) =>
        Happen(fault is { Kind: FaultKind.InstanceDies } && answer.Status == 202 ? "instance-stops" : null, path);

    private void Happen(string? change, string path)
    {
        if (change is null || FaultScopes.ServiceAt(store.Read(), path) is not { } service)
            return;
        try
        {
            SituationChanges.Apply(store, service, change, new SituationTarget());
            log.LogInformation("Ordered fault: {Change} happened to staging of {Service}", change, service);
        }
        catch (ControlException impossible)
        {
            log.LogInformation("Ordered fault: {Change} could not happen to {Service}: {Reason}", change, service, impossible.Message);
        }
    }
}
