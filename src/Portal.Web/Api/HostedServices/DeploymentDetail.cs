using Portal.Domain.HostedServices;

namespace Portal.Web.Api.HostedServices;

/// <summary>A deployment with its roles and endpoints.</summary>
/// <param name="Id">The id in its cloud, an ARM resource id in Azure.</param>
/// <param name="State">The platform's word for what happens to it, for example Succeeded or Updating.</param>
internal sealed record DeploymentDetail(string Name, string Version, string? Vip, string? Fqdn, int? InstancesReady, int Instances, string Id, string State)
{
    public string? Label { get; init; }

    /// <summary>static, dynamic or unknown; null when it holds no address.</summary>
    public AddressAllocation? VipAllocation { get; init; }

    public DateTimeOffset? DeployedAt { get; init; }

    public string? DeployedBy { get; init; }

    public required IReadOnlyList<RoleView> Roles { get; init; }

    public required IReadOnlyList<EndpointView> Endpoints { get; init; }

    public static DeploymentDetail? Of(Deployment? deployment) => deployment is null
        ? null
        : new(deployment.Name, deployment.Version, deployment.Vip?.Address, deployment.Vip?.HostName, deployment.InstancesReady, deployment.Instances,
            deployment.Id.Value, deployment.State)
        {
            Label = deployment.Label,
            VipAllocation = deployment.Vip?.Allocation,
            DeployedAt = deployment.DeployedAt,
            DeployedBy = deployment.DeployedBy,
            Roles = [.. deployment.Roles.Select(RoleView.Of)],
            Endpoints = [.. deployment.Endpoints.Select(EndpointView.Of)],
        };
}
