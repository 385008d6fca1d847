using Portal.Emulator.State;

namespace Portal.Emulator.Faults;

/// <summary>Finds out what belongs to a hosted service, and which one a path is about.</summary>
internal static class FaultScopes
{
    public static IReadOnlyList<string> Services(Cloud estate) =>
        [.. estate.CloudServices.Values.Select(NameOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The ids of deployments, load balancers, addresses and operations of a service; a resource id stands for itself.</summary>
    public static IEnumerable<string> Of(Cloud estate, string service) => service.StartsWith('/') ? [service] : OfName(estate, service);

    public static string? ServiceAt(Cloud estate, string path) =>
        estate.CloudServices.Values.FirstOrDefault(each => ResourceIds.IsWithin(path, each.Id)) is { } found ? NameOf(found) : null;

    private static IEnumerable<string> OfName(Cloud estate, string service)
    {
        foreach (var deployment in estate.CloudServices.Values.Where(each => string.Equals(NameOf(each), service, StringComparison.OrdinalIgnoreCase)))
        {
            yield return deployment.Id;
            foreach (var balancer in estate.LoadBalancersOf(deployment))
            {
                yield return balancer.Id;
                if (balancer.AddressId is { } address)
                    yield return address;
            }
            foreach (var operation in estate.Operations.Values.Where(each => each.Targets.Contains(deployment.Id, StringComparer.OrdinalIgnoreCase)))
            {
                yield return operation.Id;
                yield return operation.Id.Replace("/operations/", "/operationResults/", StringComparison.Ordinal);
            }
        }
    }

    private static string? NameOf(CloudService deployment) => deployment.Tags.GetValueOrDefault(TagNames.HostedService);
}
