using Portal.Domain.HostedServices;

namespace Portal.Domain.Changes;

/// <summary>Deployments that somebody wants to be left as they are, because they are a way back.</summary>
public interface IKeptDeployments
{
    /// <summary>Why one is kept, and what to do first, as a sentence; null when nobody keeps it.</summary>
    string? WhyKept(DeploymentId deployment);
}
