namespace Portal.Domain.Swaps;

/// <summary>One thing that differs between the two deployments.</summary>
/// <param name="Name">For example "ShopApi.Web: CacheSize".</param>
/// <param name="Production">Its value there; null when it is missing there. Secrets never come here.</param>
/// <param name="Staging">The same for staging.</param>
/// <param name="IsSecret">The values differ, but are not shown.</param>
/// <param name="LooksLikeStaging">The staged value would put a staging address or name into production.</param>
public sealed record Difference(
    DifferenceKind Kind, string Name, string? Production, string? Staging, bool IsSecret = false, bool LooksLikeStaging = false);
