using Portal.Emulator.State;

namespace Portal.Emulator.Fabric;

/// <summary>Finds the deployment that holds an address without walking over all deployments each time.</summary>
internal sealed class OwnerIndex
{
    private const string Frontends = "/frontendIPConfigurations/";
    private readonly Dictionary<string, string> _serviceOf = new(StringComparer.OrdinalIgnoreCase);

    public CloudService? Owner(Cloud cloud, string addressId)
    {
        if (cloud.Addresses.GetValueOrDefault(addressId)?.FrontendId is not { } frontend)
            return null;
        var cut = frontend.IndexOf(Frontends, StringComparison.OrdinalIgnoreCase);
        return cut < 0 ? null : OfBalancer(cloud, frontend[..cut]);
    }

    private CloudService? OfBalancer(Cloud cloud, string balancerId)
    {
        if (_serviceOf.TryGetValue(balancerId, out var known) && cloud.CloudServices.TryGetValue(known, out var service) && Has(service, balancerId))
            return service;
        var found = cloud.CloudServices.Values.FirstOrDefault(each => Has(each, balancerId));
        if (found is not null)
            _serviceOf[balancerId] = found.Id;
        return found;
    }

    private static bool Has(CloudService service, string balancerId) => service.LoadBalancerIds.Any(id => ResourceIds.Same(id, balancerId));
}
