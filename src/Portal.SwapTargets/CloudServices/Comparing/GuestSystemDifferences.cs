using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Comparing;

/// <summary>Guest operating systems that differ.</summary>
internal static class GuestSystemDifferences
{
    public static IEnumerable<Difference> Of(CloudServiceSide production, CloudServiceSide staging)
    {
        if (production.Configuration is not { } live || staging.Configuration is not { } staged)
            yield break;
        if (!ResourcePath.Same(live.OsFamily, staged.OsFamily))
            yield return new Difference(DifferenceKind.GuestSystem, "Guest OS family", live.OsFamily, staged.OsFamily);
        if (!ResourcePath.Same(live.OsVersion, staged.OsVersion))
            yield return new Difference(DifferenceKind.GuestSystem, "Guest OS version", live.OsVersion, staged.OsVersion);
    }
}
