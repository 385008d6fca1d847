namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>A front end as ARM writes it; what is absent is null.</summary>
internal sealed record FrontendJson(string? Id, string? Name, FrontendJson.PropertiesJson? Properties)
{
    internal sealed record PropertiesJson(ReferenceJson? PublicIpAddress, ReferenceJson? Subnet, string? PrivateIpAddress);
}
