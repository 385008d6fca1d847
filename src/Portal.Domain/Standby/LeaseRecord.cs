using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;

namespace Portal.Domain.Standby;

/// <summary>What the ledger keeps of a change of a standby lease.</summary>
public sealed record LeaseRecord(string What, long Swap, string OldSide, string OldVersion, DateTimeOffset Until)
{
    /// <summary>An old side is kept until a time, or until another one.</summary>
    public const string Kept = "Kept";

    /// <summary>The return is wanted no more.</summary>
    public const string ReturnGivenUp = "Return given up";

    /// <summary>The lease ended before its time.</summary>
    public const string GivenUp = "Given up";

    /// <summary>What the ledger calls it.</summary>
    public static readonly LedgerKind Changed = new("standby.lease");

    public static LedgerDraft Draft(StandbyLease lease, HostedService service, string what, Operator by, DateTimeOffset at) =>
        new(Changed, at, by, RecordJson.ToNode(new LeaseRecord(what, lease.Swap.Value, lease.OldSide.Value, lease.OldVersion, lease.Until)))
        {
            ServiceKey = service.Key, ServiceName = service.Name, SubscriptionName = service.Subscription.Name,
        };
}
