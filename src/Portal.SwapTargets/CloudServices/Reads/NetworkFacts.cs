using Portal.Domain;
using Portal.Domain.HostedServices;
using Portal.SwapTargets.CloudServices.Json;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Facts of load balancers and addresses.</summary>
internal static class NetworkFacts
{
    public static PublicIpFacts Of(PublicIpJson address) => new(
        address.Id ?? "",
        address.Properties?.IpAddress,
        address.Properties?.DnsSettings?.Fqdn,
        Allocation(address.Properties?.PublicIpAllocationMethod),
        address.Properties?.PublicIpAddressVersion ?? "",
        address.Sku?.Name ?? "",
        address.Properties?.ProvisioningState ?? "",
        address.Properties?.IpConfiguration?.Id);

    public static LoadBalancerFacts Of(LoadBalancerJson balancer) => new()
    {
        Id = balancer.Id ?? "",
        Name = balancer.Name ?? ResourcePath.NameOf(balancer.Id ?? ""),
        Sku = balancer.Sku?.Name ?? "",
        ProvisioningState = balancer.Properties?.ProvisioningState ?? "",
        Frontends = (balancer.Properties?.FrontendIpConfigurations ?? []).Select(Frontend).ToEquatableList(),
        Rules = (balancer.Properties?.LoadBalancingRules ?? []).Select(rule => Rule(rule, balancer)).ToEquatableList(),
        InboundNats =
        [
            .. (balancer.Properties?.InboundNatPools ?? []).Select(Pool),
            .. (balancer.Properties?.InboundNatRules ?? []).Where(rule => !IsOfPool(rule, balancer)).Select(NatRule),
        ],
    };

    private static AddressAllocation Allocation(string? text) =>
        ResourcePath.Same(text, nameof(AddressAllocation.Static)) ? AddressAllocation.Static
        : ResourcePath.Same(text, nameof(AddressAllocation.Dynamic)) ? AddressAllocation.Dynamic
        : AddressAllocation.Unknown;

    private static LoadBalancerFrontend Frontend(FrontendJson frontend) => new(
        frontend.Id ?? "",
        frontend.Name ?? "",
        frontend.Properties?.PublicIpAddress?.Id,
        frontend.Properties?.Subnet?.Id,
        frontend.Properties?.PrivateIpAddress);

    private static LoadBalancerRule Rule(LoadBalancerJson.PartJson rule, LoadBalancerJson balancer)
    {
        var probe = rule.Properties?.Probe?.Id;
        var kind = balancer.Properties?.Probes?.FirstOrDefault(item => probe is not null && ResourcePath.Same(item.Id, probe))?.Properties?.Protocol;
        return new LoadBalancerRule(
            rule.Name ?? "", Protocol(rule), rule.Properties?.FrontendPort ?? 0, rule.Properties?.BackendPort, probe, kind?.ToLowerInvariant());
    }

    private static InboundNat Pool(LoadBalancerJson.PartJson pool) => new(
        pool.Name ?? "", Protocol(pool), pool.Properties?.FrontendPortRangeStart ?? 0, pool.Properties?.FrontendPortRangeEnd ?? 0, IsPool: true);

    private static InboundNat NatRule(LoadBalancerJson.PartJson rule) => new(
        rule.Name ?? "", Protocol(rule), rule.Properties?.FrontendPort ?? 0, rule.Properties?.FrontendPort ?? 0, IsPool: false);

    // Azure adds one rule an instance for each pool, named pool.0, pool.1 and so on: that is one endpoint, not several.
    private static bool IsOfPool(LoadBalancerJson.PartJson rule, LoadBalancerJson balancer) =>
        (balancer.Properties?.InboundNatPools ?? []).Any(pool =>
            pool.Name is { Length: > 0 } name && (rule.Name ?? "").StartsWith(name + ".", StringComparison.OrdinalIgnoreCase));

    private static string Protocol(LoadBalancerJson.PartJson part) => (part.Properties?.Protocol ?? "").ToLowerInvariant();
}
