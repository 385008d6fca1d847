using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>A swap names one subscription.</summary>
internal sealed class SubscriptionIsThePartners : IChangeRule
{
    public string Code => "P06";

    public string Title => "Same subscription";

    public Severity Severity => Severity.Block;

    public string Source => "Inferred: the call of a swap names one subscription";

    public bool Concerns(ChangeFacts facts) => facts.Creates && facts.Reading is { Partner: not null, Wanted: not null };

    public Finding Judge(ChangeFacts facts) => SubscriptionOf(facts.Reading.Partner!.Id) == SubscriptionOf(facts.Reading.Wanted!.Value)
        ? this.Met("same")
        : this.NotMet("differs", "Subscriptions differ", "The partner is in another subscription.", "Deploy in the subscription of the partner.");

    private static string? SubscriptionOf(DeploymentId id) => id.Value.ToUpperInvariant().Split('/') is ["", "SUBSCRIPTIONS", var subscription, ..] ? subscription : null;
}
