namespace Portal.SwapTargets.CloudServices;

/// <summary>The public endpoints of both sides, aligned: each rung holds the two that belong together, or the one that stands alone.</summary>
internal sealed class EndpointLadder
{
    private readonly List<PublicEndpoint> _production;
    private readonly List<PublicEndpoint> _staging;
    private readonly List<(PublicEndpoint Production, PublicEndpoint Staging)> _both = [];

    public EndpointLadder(LoadBalancerFacts production, LoadBalancerFacts staging)
    {
        _production = [.. PublicEndpoint.Of(production)];
        _staging = [.. PublicEndpoint.Of(staging)];
        Align(endpoint => endpoint.Name.ToUpperInvariant());
        Align(endpoint => (endpoint.Kind, endpoint.Protocol, endpoint.Port));
        Align(endpoint => (endpoint.Kind, endpoint.Protocol));
        Align(_ => true);
    }

    public IReadOnlyList<(PublicEndpoint Production, PublicEndpoint Staging)> Both => _both;

    public IReadOnlyList<PublicEndpoint> ProductionAlone => _production;

    public IReadOnlyList<PublicEndpoint> StagingAlone => _staging;

    private void Align(Func<PublicEndpoint, object> key)
    {
        foreach (var endpoint in _production.ToList())
        {
            if (_staging.Find(other => key(other).Equals(key(endpoint))) is not { } partner)
                continue;
            _production.Remove(endpoint);
            _staging.Remove(partner);
            _both.Add((endpoint, partner));
        }
    }
}
