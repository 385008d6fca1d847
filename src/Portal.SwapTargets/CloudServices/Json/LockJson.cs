namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>A lock as ARM writes it; what is absent is null.</summary>
internal sealed record LockJson(string? Id, string? Name, LockJson.PropertiesJson? Properties)
{
    internal sealed record PropertiesJson(string? Level, string? Notes);
}
