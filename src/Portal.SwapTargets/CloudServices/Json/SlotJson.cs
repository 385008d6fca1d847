namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>The swap resource of a cloud service as ARM writes it; what is absent is null.</summary>
internal sealed record SlotJson(SlotJson.PropertiesJson? Properties)
{
    internal sealed record PropertiesJson(string? SlotType);
}
