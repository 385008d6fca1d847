using Portal.Domain.Releases;

namespace Portal.SwapTargets.CloudServices;

/// <summary>An endpoint as the load balancer shows it, or as the definition tells it.</summary>
/// <param name="Kind">rule, NAT pool or NAT rule; by a definition input, internal or instance input.</param>
/// <param name="Port">A port, or a range in words.</param>
/// <param name="Probe">The kind of probe, or its name in the definition; null when it has none or it is not told.</param>
internal sealed record KnownEndpoint(string Name, string Kind, string Protocol, string Port, string? Probe)
{
    public static IReadOnlyList<KnownEndpoint> Of(LoadBalancerFacts balancer) =>
    [
        .. balancer.Rules.Select(rule => new KnownEndpoint(rule.Name, "rule", rule.Protocol, $"{rule.FrontendPort}", rule.Probe)),
        .. balancer.InboundNats.Select(nat => nat.IsPool
            ? new KnownEndpoint(nat.Name, "NAT pool", nat.Protocol, $"{nat.FirstPort} to {nat.LastPort}", Probe: null)
            : new KnownEndpoint(nat.Name, "NAT rule", nat.Protocol, $"{nat.FirstPort}", Probe: null)),
    ];

    public static IReadOnlyList<KnownEndpoint> Of(ReleaseModel release) =>
        [.. release.Endpoints.Select(endpoint => new KnownEndpoint($"{endpoint.Role}/{endpoint.Name}", Word(endpoint.Kind), endpoint.Protocol, endpoint.Ports, endpoint.Probe))];

    public override string ToString() => $"{Name} ({Protocol} {Port})";

    private static string Word(ReleaseEndpointKind kind) => kind switch
    {
        ReleaseEndpointKind.Input => "input",
        ReleaseEndpointKind.Internal => "internal",
        _ => "instance input",
    };
}
