using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>Each side must have exactly one public frontend, of the same kind, letting the same number of endpoints through.</summary>
internal static class AddressRules
{
    public static ArmError? Broken(Cloud cloud, SwapPair pair) =>
        pair.Both.Select(service => Frontend(cloud, service)).FirstOrDefault(error => error is not null)
        ?? Between(cloud, pair);

    private static ArmError? Frontend(Cloud cloud, CloudService service)
    {
        var balancers = cloud.LoadBalancersOf(service).ToList();
        if (balancers.Exists(balancer => balancer.SubnetId is not null))
            return ArmErrors.InternalLoadBalancer(service.Name);
        return balancers is [{ AddressId: { } address }] && cloud.Addresses.ContainsKey(address)
            ? null
            : ArmErrors.NoSingleAddress(service.Name, balancers.Count(balancer => balancer.AddressId is not null));
    }

    private static ArmError? Between(Cloud cloud, SwapPair pair)
    {
        var (here, there) = (cloud.LoadBalancersOf(pair.Service).First(), cloud.LoadBalancersOf(pair.Partner).First());
        var (one, other) = (cloud.Addresses[here.AddressId!], cloud.Addresses[there.AddressId!]);
        if (one.Static != other.Static)
            return one.Static ? Differ(one, other) : Differ(other, one);
        if (one.Sku != other.Sku)
            return ArmErrors.SkuDiffers(one.Id, other.Id);
        var (hereCount, thereCount) = (here.Rules.Length + here.NatPools.Length, there.Rules.Length + there.NatPools.Length);
        return hereCount == thereCount ? null : ArmErrors.EndpointCountsDiffer(pair.Service.Name, hereCount, pair.Partner.Name, thereCount);
    }

    private static ArmError Differ(PublicAddress fixedOne, PublicAddress dynamicOne) =>
        ArmErrors.AllocationDiffers(ResourceIds.NameOf(fixedOne.Id), ResourceIds.NameOf(dynamicOne.Id));
}
