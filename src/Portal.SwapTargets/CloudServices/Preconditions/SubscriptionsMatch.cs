using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>The swap is an operation of one subscription, as far as anybody has seen; configuration may say otherwise.</summary>
internal sealed class SubscriptionsMatch : IPrecondition<CloudServicePair>
{
    public string Code => "P06";

    public string Title => "Same subscription";

    public Severity Severity => Severity.Block;

    public string Source => "Inferred: the call names one subscription. CloudServices:AllowDifferentSubscriptions lifts it";

    public Finding Judge(CloudServicePair facts)
    {
        if (facts is not { Production: { } production, Staging: { } staging })
            return this.OneSideOnly();
        if (production.SubscriptionId.Is(staging.SubscriptionId))
            return this.Met(facts.Service.Subscription.Name);
        if (facts.Options.AllowDifferentSubscriptions)
            return this.Met("different, allowed");

        return this.NotMet("different", "Subscriptions differ",
            $"{production.Name} is in subscription {production.SubscriptionId}, {staging.Name} in {staging.SubscriptionId}.",
            "Deploy the release in the subscription of production.");
    }
}
