namespace Portal.SwapTargets.CloudServices;

/// <summary>A public endpoint as the load balancer shows it.</summary>
/// <param name="Kind">rule, NAT pool or NAT rule.</param>
/// <param name="Port">A port, or a range in words.</param>
/// <param name="Probe">The kind of probe; null when it has none or it is not told.</param>
internal sealed record PublicEndpoint(string Name, string Kind, string Protocol, string Port, string? Probe)
{
    public static IReadOnlyList<PublicEndpoint> Of(LoadBalancerFacts balancer) =>
    [
        .. balancer.Rules.Select(rule => new PublicEndpoint(rule.Name, "rule", rule.Protocol, $"{rule.FrontendPort}", rule.Probe)),
        .. balancer.InboundNats.Select(nat => nat.IsPool
            ? new PublicEndpoint(nat.Name, "NAT pool", nat.Protocol, $"{nat.FirstPort} to {nat.LastPort}", Probe: null)
            : new PublicEndpoint(nat.Name, "NAT rule", nat.Protocol, $"{nat.FirstPort}", Probe: null)),
    ];

    public override string ToString() => $"{Name} ({Protocol} {Port})";
}
