namespace Portal.Emulator.Subscriptions;

/// <summary>The resource providers there are, as far as clients ask for them.</summary>
internal static class Providers
{
    private static readonly (string Namespace, string[] Types, string[] Versions)[] Known =
    [
        ("Microsoft.Authorization", ["locks", "permissions"], ["2020-05-01", "2022-04-01"]),
        ("Microsoft.Compute", ["cloudServices", "locations/cloudServiceOsFamilies", "locations/cloudServiceOsVersions"], ["2024-11-04", "2022-09-04", "2022-04-04", "2021-03-01"]),
        ("Microsoft.Insights", ["autoscalesettings", "eventtypes"], ["2022-10-01", "2015-04-01"]),
        ("Microsoft.Network", ["cloudServiceSlots", "loadBalancers", "publicIPAddresses"], ["2023-09-01", "2022-07-01", "2022-05-01"]),
        ("Microsoft.ResourceGraph", ["resources"], ["2024-04-01", "2022-10-01", "2021-03-01"]),
        ("Microsoft.Resources", ["subscriptions", "resourceGroups"], ["2022-12-01", "2022-09-01"]),
    ];

    public static IEnumerable<object> All(string prefix) => Known.Select(provider => Render(prefix, provider));

    public static object? One(string prefix, string name) =>
        Known.Where(provider => provider.Namespace.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(provider => Render(prefix, provider))
            .FirstOrDefault();

    private static object Render(string prefix, (string Namespace, string[] Types, string[] Versions) provider) => new
    {
        id = $"{prefix}/providers/{provider.Namespace}",
        @namespace = provider.Namespace,
        registrationState = "Registered",
        resourceTypes = provider.Types.Select(type => new { resourceType = type, locations = Array.Empty<string>(), apiVersions = provider.Versions }),
    };
}
