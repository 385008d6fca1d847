using System.Globalization;
using Portal.Domain;
using Portal.SwapTargets.CloudServices.Json;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Facts of instances. Codes are written category/value, for example PowerState/started.</summary>
internal static class InstanceFactsOf
{
    public static InstanceViewFacts View(InstanceViewJson view) => new()
    {
        PowerState = Value(view.Statuses, "PowerState"),
        ProvisioningState = Value(view.Statuses, "ProvisioningState"),
        CurrentUpgradeDomain = Number(Value(view.Statuses, "CurrentUpgradeDomain")),
        MaxUpgradeDomain = Number(Value(view.Statuses, "MaxUpgradeDomain")),
        RoleStates = (view.RoleInstance?.StatusesSummary ?? [])
            .Select(summary => new StateCount(Last(summary.Code), summary.Count ?? 0))
            .ToEquatableList(),
    };

    public static EquatableList<InstanceFacts> Instances(IEnumerable<RoleInstanceJson> instances) => instances
        .Select(instance => new InstanceFacts(
            instance.Name ?? "",
            RoleOf(instance.Name ?? ""),
            Value(instance.Properties?.InstanceView?.Statuses, "RoleState") ?? "",
            instance.Properties?.InstanceView?.PlatformUpdateDomain,
            instance.Properties?.InstanceView?.PlatformFaultDomain))
        .ToEquatableList();

    // WebRole_IN_0 is an instance of WebRole.
    private static string RoleOf(string name) => name.LastIndexOf("_IN_", StringComparison.OrdinalIgnoreCase) is var end and > 0 ? name[..end] : name;

    private static string? Value(IEnumerable<StatusJson>? statuses, string category) => statuses?
        .Select(status => status.Code)
        .Where(code => code is not null && code.StartsWith(category + "/", StringComparison.OrdinalIgnoreCase))
        .Select(Last)
        .FirstOrDefault();

    private static string Last(string? code) => code is null ? "" : code[(code.LastIndexOf('/') + 1)..];

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
