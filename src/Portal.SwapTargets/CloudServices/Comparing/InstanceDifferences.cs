using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Comparing;

/// <summary>Roles whose instances differ in number or size.</summary>
internal static class InstanceDifferences
{
    public static IEnumerable<Difference> Of(CloudServiceSide production, CloudServiceSide staging) =>
        Sides.Join(production.Roles, staging.Roles, role => role.Name).SelectMany(role => Of(role.Name, role.Production, role.Staging));

    private static IEnumerable<Difference> Of(string role, RoleFacts? live, RoleFacts? staged)
    {
        if (live?.Capacity != staged?.Capacity)
            yield return new Difference(DifferenceKind.Instances, $"{role}: instances", Text(live), Text(staged));
        if (live is not null && staged is not null && !ResourcePath.Same(live.Size, staged.Size))
            yield return new Difference(DifferenceKind.Instances, $"{role}: size", live.Size, staged.Size);
    }

    private static string? Text(RoleFacts? role) => role is null ? null : $"{role.Capacity}";
}
