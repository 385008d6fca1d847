using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Components.Deploy;

/// <summary>Where the wizard deploys to, as it was read last.</summary>
/// <param name="Service">Null for a new one.</param>
/// <param name="ReadAt">When that was read.</param>
/// <param name="Again">What a redeployment deleted and, ended in between, did not deploy again; null where there is none.</param>
public sealed record DeployPlace(HostedService? Service, Subscription Subscription, DateTimeOffset ReadAt, DeploymentOrder? Again = null)
{
    /// <summary>The same deployments stand on the same sides: a form that was filled from one is right for the other.</summary>
    public bool IsAs(DeployPlace other) => Sides.SequenceEqual(other.Sides);

    private IEnumerable<(Slot, DeploymentId)> Sides => Service?.Deployments.Select(deployment => (deployment.Slot, deployment.Id)) ?? [];
}
