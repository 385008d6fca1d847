using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Domain.Ledger;

/// <summary>What the ledger keeps of a swap that was made with another tool.</summary>
/// <param name="Production">What the production address leads to since then.</param>
/// <param name="Staging">The deployment that was live before, and where it is now; null when it is gone.</param>
/// <param name="KnownAt">When what was known was last seen; null when that was before the portal started.</param>
/// <param name="SeenAt">When it was found.</param>
/// <param name="Activity">What the activity log told; null when it told nothing yet.</param>
public sealed record ExternalRecord(
    RecordedAddress? Production, RecordedAddress? Staging, DateTimeOffset? KnownAt, DateTimeOffset SeenAt, ActivityTrace? Activity)
{
    /// <param name="service">As it stands now.</param>
    public static LedgerDraft Draft(HostedService service, DateTimeOffset? knownAt, DateTimeOffset seenAt, ActivityTrace? activity)
    {
        var what = new ExternalRecord(Address(service.Production), Address(service.Staging), knownAt, seenAt, activity);
        return Draft(activity?.At ?? seenAt, what) with
        {
            ServiceKey = service.Key,
            ServiceName = service.Name,
            SubscriptionName = service.Subscription.Name,
        };
    }

    /// <summary>Found by an operation that begins where the known stand was not any more.</summary>
    public static LedgerDraft Draft(Operation operation)
    {
        var now = RecordedPair.Before(operation.Intent);
        return Draft(operation.StartedAt, new ExternalRecord(now.Production, now.Staging, null, operation.StartedAt, null)) with
        {
            ServiceKey = operation.ServiceKey,
            ServiceName = operation.ServiceName,
            SubscriptionName = operation.SubscriptionName,
        };
    }

    public static Operator PersonOf(ActivityTrace? activity) =>
        activity is null ? LedgerDraft.Nobody : new Operator(activity.Caller, activity.Caller);

    private static LedgerDraft Draft(DateTimeOffset at, ExternalRecord what) =>
        new(LedgerKind.External, at, PersonOf(what.Activity), RecordJson.ToNode(what)) { Result = LedgerResult.External };

    private static RecordedAddress? Address(Deployment? deployment) => deployment is null ? null : RecordedAddress.Of(deployment);
}
