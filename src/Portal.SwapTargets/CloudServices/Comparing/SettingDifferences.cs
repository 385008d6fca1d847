using Portal.Domain.Swaps;
using Portal.ServicePackages;

namespace Portal.SwapTargets.CloudServices.Comparing;

/// <summary>Settings that differ; those of deployments do not move in a swap, so the staged values become live.</summary>
internal static class SettingDifferences
{
    public static IEnumerable<Difference> Of(CloudServiceSide production, CloudServiceSide staging)
    {
        if (production.Configuration is not { } live || staging.Configuration is not { } staged)
            return [];
        var look = new StagingLook(staging);
        return Sides.Join(live.Roles, staged.Roles, role => role.Name).SelectMany(role => Of(role.Name, role.Production, role.Staging, look));
    }

    private static IEnumerable<Difference> Of(string role, RoleConfiguration? live, RoleConfiguration? staged, StagingLook look) =>
        Sides.Join(live?.Settings ?? [], staged?.Settings ?? [], setting => setting.Name)
            .Where(setting => !string.Equals(setting.Production?.Value, setting.Staging?.Value, StringComparison.Ordinal))
            .Select(setting => Of($"{role}: {setting.Name}", setting.Name, setting.Production?.Value, setting.Staging?.Value, look));

    private static Difference Of(string title, string name, string? live, string? staged, StagingLook look)
    {
        var isSecret = SecretLook.Is(name, live) || SecretLook.Is(name, staged);
        return new Difference(
            DifferenceKind.Setting,
            title,
            isSecret ? null : live,
            isSecret ? null : staged,
            isSecret,
            LooksLikeStaging: look.Is(staged) && !look.Is(live));
    }
}
