using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices.Reads;

namespace Portal.SwapTargets.CloudServices.Comparing;

/// <summary>Public endpoints that differ, as far as both load balancers could be read.</summary>
internal static class EndpointDifferences
{
    public static IEnumerable<Difference> Of(CloudServiceSide production, CloudServiceSide staging)
    {
        if (production.LoadBalancer.OrNull() is null || staging.LoadBalancer.OrNull() is null)
            return [];
        return Sides.Join(DeploymentFacts.EndpointsOf(production), DeploymentFacts.EndpointsOf(staging), endpoint => endpoint.Name)
            .Select(endpoint => new Difference(DifferenceKind.Endpoint, endpoint.Name, Text(endpoint.Production), Text(endpoint.Staging)))
            .Where(difference => difference.Production != difference.Staging);
    }

    private static string? Text(Endpoint? endpoint) => endpoint is null ? null : $"{endpoint.Protocol} {endpoint.Port}";
}
