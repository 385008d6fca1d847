namespace Portal.SwapTargets;

/// <summary>Looks into ARM ids: /subscriptions/{s}/resourceGroups/{g}/providers/{namespace}/{type}/{name}. Compared without regard to case.</summary>
internal static class ResourcePath
{
    public static string SubscriptionOf(string id) => Segment(id, 2);

    public static string GroupOf(string id) => Segment(id, 4);

    public static string NameOf(string id) => id[(id.LastIndexOf('/') + 1)..];

    /// <summary>/subscriptions/{s}/resourceGroups/{g}</summary>
    public static string GroupScopeOf(string id) => $"/subscriptions/{SubscriptionOf(id)}/resourceGroups/{GroupOf(id)}";

    public static string SubscriptionScopeOf(string id) => $"/subscriptions/{SubscriptionOf(id)}";

    /// <summary>Whether a resource is a scope or lies below it.</summary>
    public static bool IsWithin(string id, string scope) =>
        id.StartsWith(scope, StringComparison.OrdinalIgnoreCase) && (id.Length == scope.Length || id[scope.Length] == '/');

    public static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Segment(string id, int index) => id.Split('/') is { } parts && parts.Length > index ? parts[index] : "";
}
