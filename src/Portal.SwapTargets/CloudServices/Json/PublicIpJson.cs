namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>A public address as ARM writes it; what is absent is null.</summary>
internal sealed record PublicIpJson(string? Id, PublicIpJson.SkuJson? Sku, PublicIpJson.PropertiesJson? Properties)
{
    internal sealed record SkuJson(string? Name);

    internal sealed record PropertiesJson(
        string? ProvisioningState,
        string? IpAddress,
        string? PublicIpAddressVersion,
        string? PublicIpAllocationMethod,
        DnsJson? DnsSettings,
        ReferenceJson? IpConfiguration);

    internal sealed record DnsJson(string? Fqdn);
}
