using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>Which frontend holds which address. Both ends are written here and nowhere else, so that they always agree.</summary>
internal static class Attachments
{
    /// <summary>Gives the addresses of two frontends to each other, in one step.</summary>
    public static Cloud Exchange(Cloud cloud, LoadBalancer one, LoadBalancer other) =>
        Attach(Attach(Detach(Detach(cloud, one), other), one.Id, other.AddressId), other.Id, one.AddressId);

    public static Cloud Attach(Cloud cloud, string balancerId, string? addressId)
    {
        var balancer = cloud.LoadBalancers[balancerId];
        if (addressId is null || !cloud.Addresses.TryGetValue(addressId, out var address))
            return cloud.With(balancer with { AddressId = null });
        return cloud.With(balancer with { AddressId = address.Id }).With(address with { FrontendId = balancer.FrontendId });
    }

    public static Cloud Detach(Cloud cloud, LoadBalancer balancer)
    {
        if (balancer.AddressId is not null && cloud.Addresses.TryGetValue(balancer.AddressId, out var address))
            cloud = cloud.With(address with { FrontendId = null });
        return cloud.With(balancer with { AddressId = null });
    }
}
