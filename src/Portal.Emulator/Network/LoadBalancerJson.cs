using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>A load balancer as ARM shows it; each rule has its probe, all share one pool.</summary>
internal static class LoadBalancerJson
{
    private const string Pool = "backendAddressPool";

    public static object Render(LoadBalancer balancer) => new
    {
        etag = ETags.Of(balancer),
        id = balancer.Id,
        name = ResourceIds.NameOf(balancer.Id),
        type = ResourceIds.LoadBalancerType,
        location = balancer.Location,
        tags = balancer.Tags.IsEmpty ? null : balancer.Tags,
        sku = new { name = balancer.Sku, tier = "Regional" },
        properties = new
        {
            provisioningState = "Succeeded",
            frontendIPConfigurations = new[] { Frontend(balancer) },
            backendAddressPools = new[] { new { name = Pool, id = Part(balancer, "backendAddressPools", Pool) } },
            loadBalancingRules = balancer.Rules.Select(rule => Rule(balancer, rule)),
            probes = balancer.Rules.Select(rule => Probe(balancer, rule)),
            inboundNatPools = balancer.NatPools.Select(pool => NatPool(balancer, pool)),
            inboundNatRules = Array.Empty<object>(),
        },
    };

    private static object Frontend(LoadBalancer balancer) => new
    {
        name = balancer.FrontendName,
        id = balancer.FrontendId,
        properties = new
        {
            provisioningState = "Succeeded",
            privateIPAllocationMethod = balancer.PrivateIpAddress is null ? "Dynamic" : "Static",
            privateIPAddress = balancer.PrivateIpAddress,
            publicIPAddress = balancer.AddressId is null ? null : new { id = balancer.AddressId },
            subnet = balancer.SubnetId is null ? null : new { id = balancer.SubnetId },
            loadBalancingRules = balancer.Rules.Select(rule => new { id = Part(balancer, "loadBalancingRules", rule.Name) }),
        },
    };

    private static object Rule(LoadBalancer balancer, BalancingRule rule) => new
    {
        name = rule.Name,
        id = Part(balancer, "loadBalancingRules", rule.Name),
        properties = new
        {
            provisioningState = "Succeeded",
            frontendIPConfiguration = new { id = balancer.FrontendId },
            backendAddressPool = new { id = Part(balancer, "backendAddressPools", Pool) },
            probe = new { id = Part(balancer, "probes", rule.Name) },
            protocol = rule.Protocol,
            frontendPort = rule.Port,
            backendPort = rule.BackendPort,
            enableFloatingIP = false,
            idleTimeoutInMinutes = 4,
            loadDistribution = "Default",
        },
    };

    private static object Probe(LoadBalancer balancer, BalancingRule rule) => new
    {
        name = rule.Name,
        id = Part(balancer, "probes", rule.Name),
        properties = new { provisioningState = "Succeeded", protocol = "Tcp", port = rule.BackendPort, intervalInSeconds = 15, numberOfProbes = 2 },
    };

    private static object NatPool(LoadBalancer balancer, NatPool pool) => new
    {
        name = pool.Name,
        id = Part(balancer, "inboundNatPools", pool.Name),
        properties = new
        {
            provisioningState = "Succeeded",
            frontendIPConfiguration = new { id = balancer.FrontendId },
            protocol = "Tcp",
            frontendPortRangeStart = pool.FirstPort,
            frontendPortRangeEnd = pool.LastPort,
            backendPort = pool.BackendPort,
        },
    };

    private static string Part(LoadBalancer balancer, string collection, string name) => $"{balancer.Id}/{collection}/{name}";
}
