namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>A load balancer as ARM writes it; what is absent is null.</summary>
internal sealed record LoadBalancerJson(string? Id, string? Name, LoadBalancerJson.SkuJson? Sku, LoadBalancerJson.PropertiesJson? Properties)
{
    internal sealed record SkuJson(string? Name);

    internal sealed record PropertiesJson(
        string? ProvisioningState,
        IReadOnlyList<FrontendJson>? FrontendIpConfigurations,
        IReadOnlyList<PartJson>? LoadBalancingRules,
        IReadOnlyList<PartJson>? Probes,
        IReadOnlyList<PartJson>? InboundNatPools,
        IReadOnlyList<PartJson>? InboundNatRules);

    internal sealed record PartJson(string? Id, string? Name, PartPropertiesJson? Properties);

    internal sealed record PartPropertiesJson(
        string? Protocol, int? FrontendPort, int? BackendPort, int? FrontendPortRangeStart, int? FrontendPortRangeEnd, ReferenceJson? Probe);
}
