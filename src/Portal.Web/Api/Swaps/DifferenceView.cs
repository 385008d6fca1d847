using Portal.Domain.Swaps;

namespace Portal.Web.Api.Swaps;

/// <summary>One thing that differs between the two deployments.</summary>
/// <param name="Name">For example "ShopApi.Web: CacheSize".</param>
/// <param name="Production">Its value there; null when it is missing there or secret.</param>
/// <param name="Staging">Its value there; null when it is missing there or secret.</param>
/// <param name="IsSecret">The values differ, but are not shown.</param>
/// <param name="LooksLikeStaging">The staged value would put a staging address or name into production.</param>
internal sealed record DifferenceView(DifferenceKind Kind, string Name, string? Production, string? Staging, bool IsSecret, bool LooksLikeStaging)
{
    public static DifferenceView Of(Difference difference) => new(
        difference.Kind, difference.Name, difference.IsSecret ? null : difference.Production, difference.IsSecret ? null : difference.Staging,
        difference.IsSecret, difference.LooksLikeStaging);
}
