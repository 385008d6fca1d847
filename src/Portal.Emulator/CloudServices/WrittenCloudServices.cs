using System.Runtime.CompilerServices;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Cloud services as ARM lists them, each written once until it or one of its load balancers changes: whoever watches an estate lists it again and again.</summary>
internal sealed class WrittenCloudServices
{
    private readonly ConditionalWeakTable<CloudService, Look> _looks = [];

    public WrittenJson Of(Cloud cloud, CloudService service, string apiVersion)
    {
        var (lowerCase, balancers) = (ApiVersions.SpellsIpInLowerCase(apiVersion), cloud.LoadBalancersOf(service).ToArray());
        if (_looks.TryGetValue(service, out var known) && known.LowerCase == lowerCase && known.Balancers.AsSpan().SequenceEqual(balancers, ReferenceEqualityComparer.Instance))
            return known.Json;
        var json = new WrittenJson(CloudServiceJson.Render(cloud, service, apiVersion));
        _looks.AddOrUpdate(service, new Look(lowerCase, balancers, json));
        return json;
    }

    private sealed record Look(bool LowerCase, LoadBalancer[] Balancers, WrittenJson Json);
}
