using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Standby;

/// <summary>How it stands with the old side of the last swap: what it costs, until when it is kept, what it has cost since nobody needs it.</summary>
/// <param name="Lease">Null when nobody said until when it is kept.</param>
public sealed record StandbyStand(HostedService Service, Deployment OldSide, Operation Swap, HourlyCost Cost, StandbyLease? Lease, DateTimeOffset Now)
{
    public bool IsOver => Lease?.IsOver(Now) == true;

    public bool IsReturnWanted => Lease?.IsReturnWanted(Now) ?? true;

    /// <summary>What it has cost since its lease ended: "2.52 EUR"; null while it is needed, and where the cost cannot be told.</summary>
    public string? Wasted => Lease is { } lease && IsOver ? Cost.Over(Now - lease.Until) : null;

    /// <summary>Null when the side that was live before the last swap is not in staging, or a swap runs.</summary>
    /// <param name="known">What is written down for the service.</param>
    public static StandbyStand? Of(ServiceRow row, StandbyLease? known, PriceTable prices, DateTimeOffset now)
    {
        if (row is not { Active: null, LastSwap: { Status: OperationStatus.Succeeded } swap, Service.Staging: { } old } || old.Id != swap.Intent.Production.Deployment)
            return null;
        return new StandbyStand(row.Service, old, swap, prices.CostOf(old), known is { } lease && lease.Swap == swap.Id && lease.OldSide == old.Id ? lease : null, now);
    }
}
