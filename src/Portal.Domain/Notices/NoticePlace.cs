using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Subscriptions;

namespace Portal.Domain.Notices;

/// <summary>The service that a notice is about, with what tells who may hear of it.</summary>
/// <param name="Deployments">Whoever hears of it must see all of them.</param>
/// <param name="Team">Who owns it; null when untold.</param>
public sealed record NoticePlace(ServiceKey Key, string Name, SubscriptionId? Subscription, string SubscriptionName, EquatableList<DeploymentId> Deployments, string? Team)
{
    public static NoticePlace Of(HostedService service) => new(
        service.Key, service.Name, service.Subscription.Id, service.Subscription.Name, service.Deployments.Select(deployment => deployment.Id).ToEquatableList(), service.Team);

    /// <param name="now">The service as it is; null when it has gone.</param>
    public static NoticePlace Of(Operation operation, HostedService? now) => new(
        operation.ServiceKey,
        operation.ServiceName,
        now?.Subscription.Id ?? operation.Before?.Subscription.Id,
        operation.SubscriptionName,
        operation.Deployments.ToEquatableList(),
        (now ?? operation.Before)?.Team);
}
