using Portal.Domain.HostedServices;

namespace Portal.Domain.Changes;

/// <summary>Where nobody keeps anything.</summary>
internal sealed class NothingIsKept : IKeptDeployments
{
    public string? WhyKept(DeploymentId deployment) => null;
}
