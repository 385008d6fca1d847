namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>A role instance as ARM writes it; what is absent is null.</summary>
internal sealed record RoleInstanceJson(string? Name, RoleInstanceJson.PropertiesJson? Properties)
{
    internal sealed record PropertiesJson(ViewJson? InstanceView);

    internal sealed record ViewJson(int? PlatformUpdateDomain, int? PlatformFaultDomain, IReadOnlyList<StatusJson>? Statuses);
}
