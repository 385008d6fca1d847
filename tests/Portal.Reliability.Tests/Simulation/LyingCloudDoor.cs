using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>Makes up what a read of both sides would show, instead of reading.</summary>
internal sealed class LyingCloudDoor(SimulatedCloud cloud, Lifeline life, Truth truth, TimeProvider time, Safeguard without) : CloudDoor(cloud, life, truth, time)
{
    private bool saidDone;

    public override async Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken)
    {
        var progress = await base.FollowAsync(operation, cancellationToken);
        saidDone = progress is SwapProgress.Succeeded;
        return progress;
    }

    public override async Task<SidesReading> ReadSidesAsync(SwapIntent intent, CancellationToken cancellationToken)
    {
        var reading = await base.ReadSidesAsync(intent, cancellationToken);
        if (saidDone != (without == Safeguard.Verify))
            return reading;
        var (live, staged) = without == Safeguard.Verify ? (Slot.Staging, Slot.Production) : (Slot.Production, Slot.Staging);
        var (first, second) = without == Safeguard.Verify ? (intent.Staging, intent.Production) : (intent.Production, intent.Staging);
        return new(new SideNow(intent.Production.Deployment, live, first.Vip.Id, true), new SideNow(intent.Staging.Deployment, staged, second.Vip.Id, true));
    }
}
