using Portal.Domain.Subscriptions;

namespace Portal.Domain.HostedServices;

/// <summary>A named service with a production deployment, a staging deployment, or both. Either may be missing, not both.</summary>
/// <param name="Key">Opaque and stable.</param>
/// <param name="Kind">Which target swaps it, for example CloudServices.</param>
public sealed record HostedService(
    ServiceKey Key,
    string Kind,
    string Name,
    Subscription Subscription,
    string Region,
    Deployment? Production,
    Deployment? Staging)
{
    public IEnumerable<Deployment> Deployments => new[] { Production, Staging }.OfType<Deployment>();

    /// <summary>Who owns it, from a tag; null when untold.</summary>
    public string? Team { get; init; }

    public Deployment? In(Slot slot) => slot == Slot.Production ? Production : Staging;
}
