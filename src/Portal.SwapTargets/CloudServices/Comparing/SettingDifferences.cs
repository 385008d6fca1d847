using Portal.Domain.Swaps;
using Portal.ServicePackages;

namespace Portal.SwapTargets.CloudServices.Comparing;

/// <summary>Settings that differ; they do not move in a swap, so the staged values become live.</summary>
internal static class SettingDifferences
{
    public static IEnumerable<Difference> Of(CloudServiceSide production, CloudServiceSide staging) =>
        production.Configuration is { } live && staging.Configuration is { } staged
            ? SettingChange.Between(live, staged).Select(change => Of(change, staging))
            : [];

    private static Difference Of(SettingChange change, CloudServiceSide staging)
    {
        var isSecret = SecretLook.Is(change.Name, change.Production) || SecretLook.Is(change.Name, change.Staging);
        return new Difference(
            DifferenceKind.Setting,
            $"{change.Role}: {change.Name}",
            isSecret ? null : change.Production,
            isSecret ? null : change.Staging,
            isSecret,
            LooksLikeStaging: change.LooksLikeStaging || NamesItsAddress(change.Staging, staging));
    }

    // After the swap this address is the other deployment's.
    private static bool NamesItsAddress(string? value, CloudServiceSide staging) => value is not null && staging.PublicIp.OrNull() is { } address
        && new[] { address.Address, address.HostName }.Any(name => name is { Length: > 0 } && value.Contains(name, StringComparison.OrdinalIgnoreCase));
}
