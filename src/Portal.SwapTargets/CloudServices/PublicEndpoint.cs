namespace Portal.SwapTargets.CloudServices;

/// <summary>A public endpoint as the load balancer shows it.</summary>
/// <param name="Kind">Rule or NAT pool.</param>
/// <param name="Port">A port, or a range in words.</param>
/// <param name="Probe">The kind of probe; null when it has none or it is not told.</param>
internal sealed record PublicEndpoint(string Name, string Kind, string Protocol, string Port, string? Probe)
{
    // Rules that Azure makes of a pool, one an instance, are no endpoints of their own.
    public static IReadOnlyList<PublicEndpoint> Of(LoadBalancerFacts balancer) =>
    [
        .. balancer.Rules.Select(rule => new PublicEndpoint(rule.Name, "rule", rule.Protocol, $"{rule.FrontendPort}", rule.Probe)),
        .. balancer.InboundNats.Where(nat => nat.IsPool)
            .Select(nat => new PublicEndpoint(nat.Name, "NAT pool", nat.Protocol, $"{nat.FirstPort} to {nat.LastPort}", Probe: null)),
    ];

    public override string ToString() => $"{Name} ({Protocol} {Port})";
}
