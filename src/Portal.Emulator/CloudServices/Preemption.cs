using Portal.Emulator.Insights;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>A newer update takes the place of an update, or of the walk of a domain, that still runs; that one ends as Canceled.</summary>
/// <remarks>So it is with every other resource of Microsoft.Compute; for cloud services (extended support) it is not documented.</remarks>
internal static class Preemption
{
    public static Cloud Of(Cloud cloud, CloudService service, DateTimeOffset now)
    {
        if (cloud.RunningOn(service.Id) is not { Kind: OperationKind.Update or OperationKind.WalkUpdateDomain } older)
            return cloud;
        var ended = older with { Status = "Canceled", EndedAt = now, ErrorCode = "OperationPreempted", ErrorMessage = "The operation has been preempted by a more recent operation." };
        return ActivityLog.Ended(cloud.With(ended).With(service.WithInstances(UpdateWalk.Started)), ended);
    }
}
