using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>What an exchange by frontends is about, once it was found to be allowed.</summary>
internal sealed record AddressPlan(LoadBalancer One, LoadBalancer Other, IReadOnlyList<string> Services)
{
    /// <exception cref="ArmException">A frontend or address is missing or taken, or the deployments behind cannot be swapped now.</exception>
    public static AddressPlan Check(Cloud cloud, (string Frontend, string Address) one, (string Frontend, string Address) other, int retryAfter)
    {
        var (here, there) = (Balancer(cloud, one.Frontend), Balancer(cloud, other.Frontend));
        foreach (var address in new[] { one.Address, other.Address })
            CheckAddress(cloud, address, here, there);
        if (ResourceIds.Same(one.Address, other.Address) || ReferenceEquals(here, there))
            throw new ArmException(ArmErrors.AddressInUse(one.Address));
        var owners = cloud.CloudServices.Values
            .Where(service => service.LoadBalancerIds.Any(id => ResourceIds.Same(id, here.Id) || ResourceIds.Same(id, there.Id)))
            .ToList();
        var crossed = ResourceIds.Same(here.AddressId, other.Address) && ResourceIds.Same(there.AddressId, one.Address);
        CheckOwners(cloud, owners, crossed, retryAfter);
        return new AddressPlan(here, there, [.. owners.Select(owner => owner.Id)]);
    }

    // Putting an address back after an accident is no swap and must stay possible.
    private static void CheckOwners(Cloud cloud, List<CloudService> owners, bool crossed, int retryAfter)
    {
        if (crossed && owners.Count == 2)
            SwapRules.Check(cloud, owners[0], retryAfter);
        var broken = owners.Select(owner => SwapRules.Running(cloud, owner, retryAfter) ?? LockRules.Broken(cloud, owner.Id));
        if (broken.FirstOrDefault(error => error is not null) is { } found)
            throw new ArmException(found);
    }

    private static LoadBalancer Balancer(Cloud cloud, string frontend) =>
        cloud.LoadBalancers.Values.FirstOrDefault(balancer => ResourceIds.Same(balancer.FrontendId, frontend))
        ?? throw new ArmException(ArmErrors.InvalidReference("setLoadBalancerFrontendPublicIpAddresses", frontend));

    private static void CheckAddress(Cloud cloud, string id, LoadBalancer here, LoadBalancer there)
    {
        if (!cloud.Addresses.TryGetValue(id, out var address))
            throw new ArmException(ArmErrors.InvalidReference("setLoadBalancerFrontendPublicIpAddresses", id));
        if (address.FrontendId is { } holder && !ResourceIds.Same(holder, here.FrontendId) && !ResourceIds.Same(holder, there.FrontendId))
            throw new ArmException(ArmErrors.AddressInUse(id));
    }
}
