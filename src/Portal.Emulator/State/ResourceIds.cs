namespace Portal.Emulator.State;

/// <summary>Builds ARM ids and takes them apart.</summary>
internal static class ResourceIds
{
    public const string CloudServiceType = "Microsoft.Compute/cloudServices";
    public const string LoadBalancerType = "Microsoft.Network/loadBalancers";
    public const string PublicAddressType = "Microsoft.Network/publicIPAddresses";

    public const string AutoscaleType = "Microsoft.Insights/autoscaleSettings";

    public static string Subscription(string subscription) => $"/subscriptions/{subscription}";

    public static string Group(string subscription, string group) => $"/subscriptions/{subscription}/resourceGroups/{group}";

    public static string Of(string subscription, string group, string type, string name) => $"{Group(subscription, group)}/providers/{type}/{name}";

    public static string SubscriptionOf(string id) => Segment(id, 1);

    public static string GroupOf(string id) => Segment(id, 3);

    public static string NameOf(string id) => id[(id.LastIndexOf('/') + 1)..];

    /// <summary>A sibling of the resource: the same group, another type and name.</summary>
    public static string Beside(string id, string type, string name) => Of(SubscriptionOf(id), GroupOf(id), type, name);

    /// <summary>Whether the id is the scope itself or lies below it.</summary>
    public static bool IsWithin(string id, string scope) =>
        id.StartsWith(scope, StringComparison.OrdinalIgnoreCase) && (id.Length == scope.Length || id[scope.Length] == '/');

    public static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Segment(string id, int index)
    {
        var parts = id.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return index < parts.Length ? parts[index] : "";
    }
}
