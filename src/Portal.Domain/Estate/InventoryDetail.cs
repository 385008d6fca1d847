using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Estate;

/// <summary>Something that one request tells, for example the instance view of a deployment. Belongs to the one reader of the estate.</summary>
public abstract class InventoryDetail(Subscription subscription)
{
    public Subscription Subscription { get; } = subscription;

    /// <summary>Whose it is; null when it concerns all services of the subscription.</summary>
    public ServiceKey? Service { get; set; }

    /// <summary>When it was last told; null before the first time.</summary>
    public DateTimeOffset? ReadAt { get; protected set; }

    /// <returns>Why it could not be read now and stays as it was; null when it was told, also when it was told that it may not be read.</returns>
    public abstract Task<CloudFailure?> ReadAsync(CancellationToken cancellationToken);
}
