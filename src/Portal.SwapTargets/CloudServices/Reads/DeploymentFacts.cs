using System.Globalization;
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
        Stamp = StampOf(side, options),
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

    /// <summary>Nothing that a swap changes is in it. Without a configuration nothing tells one package from another.</summary>
    private static string StampOf(CloudServiceSide side, CloudServicesOptions options) => side.ConfigurationSha256.Length == 0 ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{side.CreatedAt?.ToUnixTimeMilliseconds()} {side.TagOf(options.VersionTag)} {side.ConfigurationSha256}");

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
