using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;

namespace Portal.Domain.Standby;

/// <summary>What the ledger keeps of a change of a standby lease.</summary>
public sealed record LeaseRecord(string What, long Swap, string OldSide, string OldVersion, DateTimeOffset Until)
{
    /// <summary>What the ledger calls it.</summary>
    public static readonly LedgerKind Changed = new("standby.lease");

    public static LedgerDraft Draft(StandbyLease lease, HostedService service, string what, Operator by, DateTimeOffset at) =>
        new(Changed, at, by, RecordJson.ToNode(new LeaseRecord(what, lease.Swap.Value, lease.OldSide.Value, lease.OldVersion, lease.Until)))
        {
            ServiceKey = service.Key, ServiceName = service.Name, SubscriptionName = service.Subscription.Name,
        };
}
