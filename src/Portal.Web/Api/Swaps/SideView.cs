using Portal.Domain.HostedServices;

namespace Portal.Web.Api.Swaps;

/// <summary>An address and the deployment that answers there.</summary>
/// <param name="Vip">The virtual IP: it stays while deployments move.</param>
/// <param name="Fqdn">The host name of the address; null when it has none.</param>
/// <param name="Deployment">The name of the deployment.</param>
/// <param name="InstancesReady">Instances that are started; null when they could not be read.</param>
internal sealed record SideView(string? Vip, string? Fqdn, string Deployment, string Version, int? InstancesReady, int Instances)
{
    /// <summary>A deployment behind an address, its own or the one that it would get.</summary>
    public static SideView Of(Deployment deployment, Vip? address) => new(
        address?.Address, address?.HostName, deployment.Name, deployment.Version, deployment.InstancesReady, deployment.Instances);
}
