using Portal.Domain.HostedServices;

namespace Portal.Web.Api.HostedServices;

/// <summary>A deployment and the address that it holds.</summary>
/// <param name="Name">The deployment's own name.</param>
/// <param name="Version">The version that people know it by.</param>
/// <param name="Vip">The virtual IP; null while there is none.</param>
/// <param name="Fqdn">The host name that travels with the address; null when it has none.</param>
/// <param name="InstancesReady">Instances that are started; null when they could not be read.</param>
/// <param name="Instances">Instances asked for.</param>
internal sealed record DeploymentView(string Name, string Version, string? Vip, string? Fqdn, int? InstancesReady, int Instances)
{
    public static DeploymentView? Of(Deployment? deployment) => deployment is null
        ? null
        : new(deployment.Name, deployment.Version, deployment.Vip?.Address, deployment.Vip?.HostName, deployment.InstancesReady, deployment.Instances);
}
