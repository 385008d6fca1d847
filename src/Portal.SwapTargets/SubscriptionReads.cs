using Azure.ResourceManager;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets;

/// <summary>The subscriptions that the portal's identity may see; the same for every kind.</summary>
internal sealed class SubscriptionReads(ArmClient client)
{
    /// <exception cref="CloudFailureException">They could not be listed.</exception>
    public Task<IReadOnlyList<Subscription>> ListAsync(CancellationToken cancellationToken) => Attempt.RequireAsync<IReadOnlyList<Subscription>>(
        "list the subscriptions",
        async () =>
        {
            List<Subscription> all = [];
            await foreach (var subscription in client.GetSubscriptions().GetAllAsync(cancellationToken))
                all.Add(new Subscription(new SubscriptionId(subscription.Data.SubscriptionId), subscription.Data.DisplayName));
            return all;
        },
        cancellationToken);
}
