using Portal.Emulator.State;

namespace Portal.Emulator.Fabric;

/// <summary>Finds the deployment that holds an address without walking over all deployments each time.</summary>
internal sealed class OwnerIndex
{
    private const string Frontends = "/frontendIPConfigurations/";
    private readonly Dictionary<string, string> _serviceOf = new(StringComparer.OrdinalIgnoreCase);
    private object? _builtFrom;

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
        return Build(cloud) && _serviceOf.TryGetValue(balancerId, out known) ? cloud.CloudServices.GetValueOrDefault(known) : null;
    }

    // One walk serves everybody who is missing; the next is made only when deployments have changed.
    private bool Build(Cloud cloud)
    {
        if (ReferenceEquals(_builtFrom, cloud.CloudServices))
            return false;
        _builtFrom = cloud.CloudServices;
        _serviceOf.Clear();
        foreach (var service in cloud.CloudServices.Values)
        {
            foreach (var id in service.LoadBalancerIds)
                _serviceOf.TryAdd(id, service.Id);
        }
        return true;
    }

    private static bool Has(CloudService service, string balancerId) => service.LoadBalancerIds.Any(id => ResourceIds.Same(id, balancerId));
}
