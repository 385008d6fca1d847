using Portal.Domain;
using Portal.SwapTargets.CloudServices.Json;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Facts of autoscale settings, locks and permissions.</summary>
internal static class GuardFacts
{
    private const string LockCollection = "/providers/Microsoft.Authorization/locks/";

    public static EquatableList<AutoscaleSetting> Autoscale(IEnumerable<AutoscaleJson> settings) => settings
        .Select(setting => new AutoscaleSetting(
            setting.Id ?? "",
            setting.Name ?? "",
            setting.Properties?.TargetResourceUri ?? "",
            // Azure's default, and the careful reading: a setting that does not say is on.
            setting.Properties?.Enabled ?? true))
        .ToEquatableList();

    public static EquatableList<ResourceLock> Locks(IEnumerable<LockJson> locks) => locks
        .Select(item => new ResourceLock(item.Name ?? "", item.Properties?.Level ?? "", ScopeOf(item.Id ?? ""), item.Properties?.Notes))
        .ToEquatableList();

    public static EquatableList<ScopeGrants> Permissions(string scope, IEnumerable<GrantJson> grants) =>
    [
        new ScopeGrants(
            scope, [.. grants.Select(grant => new Grant((grant.Actions ?? []).ToEquatableList(), (grant.NotActions ?? []).ToEquatableList()))]),
    ];

    /// <summary>Only those that scale one of these services.</summary>
    public static EquatableList<AutoscaleSetting> Of(EquatableList<AutoscaleSetting> settings, IReadOnlyCollection<string> services) =>
        settings.Where(setting => services.Any(id => ResourcePath.IsWithin(setting.TargetId, id))).ToEquatableList();

    /// <summary>Only those that cover one of these resources.</summary>
    public static EquatableList<ResourceLock> Of(EquatableList<ResourceLock> locks, IReadOnlyCollection<string> resources) =>
        locks.Where(item => item.Scope.Length > 0 && resources.Any(id => ResourcePath.IsWithin(id, item.Scope))).ToEquatableList();

    private static string ScopeOf(string id) => id.LastIndexOf(LockCollection, StringComparison.OrdinalIgnoreCase) is var end and >= 0 ? id[..end] : "";
}
