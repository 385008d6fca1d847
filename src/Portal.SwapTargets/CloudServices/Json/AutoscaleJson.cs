namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>An autoscale setting as ARM writes it; what is absent is null.</summary>
internal sealed record AutoscaleJson(string? Id, string? Name, AutoscaleJson.PropertiesJson? Properties)
{
    internal sealed record PropertiesJson(bool? Enabled, string? TargetResourceUri);
}
