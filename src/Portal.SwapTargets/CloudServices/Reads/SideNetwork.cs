namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Finds what a cloud service stands on in what was read of the network.</summary>
internal static class SideNetwork
{
    /// <summary>The address that its network profile names first; null when it has none.</summary>
    public static string? AddressIdOf(CloudServiceSide side) => side.Frontends.Select(frontend => frontend.PublicIpId).OfType<string>().FirstOrDefault();

    /// <summary>A load balancer bears the name of the configuration and lies in the service's own group.</summary>
    public static string? BalancerIdOf(CloudServiceSide side) => side.Frontends is [{ LoadBalancer.Length: > 0 } frontend, ..]
        ? $"{ResourcePath.GroupScopeOf(side.Id)}/providers/Microsoft.Network/loadBalancers/{frontend.LoadBalancer}"
        : null;

    /// <summary>The front end of that load balancer; null when the service names none.</summary>
    public static string? FrontendIdOf(CloudServiceSide side) => BalancerIdOf(side) is { } balancer && side.Frontends is [{ Name.Length: > 0 } frontend, ..]
        ? $"{balancer}/frontendIPConfigurations/{frontend.Name}"
        : null;

    public static Reading<LoadBalancerFacts> Balancer(CloudServiceSide side, Reading<ById<LoadBalancerFacts>> all) =>
        BalancerIdOf(side) is { } id ? all.Then(balancers => balancers.Find(id)) : Reading.Missing<LoadBalancerFacts>();

    public static Reading<PublicIpFacts> Address(CloudServiceSide side, Reading<ById<PublicIpFacts>> all) => AddressIdOf(side) is { } id
        ? all.Then(addresses => addresses.Find(id) is Reading<PublicIpFacts>.Read read ? read : NotInList(side, id))
        : Reading.Missing<PublicIpFacts>();

    // A list of one group or subscription says nothing of an address elsewhere.
    private static Reading<PublicIpFacts> NotInList(CloudServiceSide side, string id) =>
        ResourcePath.IsWithin(id, ResourcePath.GroupScopeOf(side.Id)) ? Reading.Missing<PublicIpFacts>() : Reading.NotAsked<PublicIpFacts>();
}
