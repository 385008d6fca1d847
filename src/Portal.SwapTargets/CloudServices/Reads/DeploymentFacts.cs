using Portal.Domain;
using Portal.Domain.HostedServices;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>A cloud service as the deployment that people see.</summary>
internal static class DeploymentFacts
{
    public static Deployment? Of(CloudServiceSide? side, Slot slot, CloudServicesOptions options) => side is null ? null : new Deployment
    {
        Id = new DeploymentId(side.Id),
        Name = side.Name,
        Version = Text(side.TagOf(options.VersionTag)) ?? side.Name,
        Slot = slot,
        Label = Text(side.TagOf(options.LabelTag)),
        Vip = VipOf(side),
        Roles = side.Roles.Select(role => RoleOf(role, side)).ToEquatableList(),
        Endpoints = EndpointsOf(side),
        InstancesReady = side.InstanceView.OrNull()?.InstancesStarted,
        Instances = side.Roles.Sum(role => role.Capacity),
        State = side.ProvisioningState,
        DeployedAt = side.CreatedAt,
        DeployedBy = Text(side.TagOf(options.DeployedByTag)),
    };

    /// <summary>Public endpoints as the load balancer knows them.</summary>
    public static EquatableList<Endpoint> EndpointsOf(CloudServiceSide side) => side.LoadBalancer.OrNull() is not { } balancer ? [] :
    [
        .. balancer.Rules.Select(rule => new Endpoint(rule.Name, rule.Protocol, rule.FrontendPort, "load-balancer rule")),
        .. balancer.InboundNats.Select(nat => new Endpoint(nat.Name, nat.Protocol, nat.FirstPort, nat.IsPool ? "NAT pool" : "NAT rule")),
    ];

    private static Vip? VipOf(CloudServiceSide side) =>
        side.PublicIp.OrNull() is { } read ? new Vip(read.Id, read.Address, read.HostName, read.Allocation)
        : SideNetwork.AddressIdOf(side) is { } id && side.PublicIp is not Reading<PublicIpFacts>.Missing ? new Vip(id, null, null, AddressAllocation.Unknown)
        : null;

    private static Role RoleOf(RoleFacts role, CloudServiceSide side) => new(
        role.Name,
        role.Size,
        role.Capacity,
        (side.Instances.OrNull() ?? [])
            .Where(instance => ResourcePath.Same(instance.Role, role.Name))
            .Select(instance => new RoleInstance(instance.Name, StateOf(instance.StateCode), instance.StateCode, instance.UpdateDomain))
            .ToEquatableList());

    private static InstanceState StateOf(string code) => code.ToUpperInvariant() switch
    {
        "ROLESTATESTARTED" => InstanceState.Started,
        "ROLESTATECREATED" or "ROLESTATESTARTING" or "ROLESTATERECYCLE" => InstanceState.Starting,
        "ROLESTATESTOPPING" or "ROLESTATESTOPPED" or "ROLESTATEDESTROYED" => InstanceState.Stopped,
        _ => InstanceState.Other,
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
