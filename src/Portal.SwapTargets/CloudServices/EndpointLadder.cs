namespace Portal.SwapTargets.CloudServices;

/// <summary>The public endpoints of both sides, aligned: each rung holds the two that belong together, or the one that stands alone.</summary>
internal sealed class EndpointLadder
{
    private readonly List<PublicEndpoint> production;
    private readonly List<PublicEndpoint> staging;
    private readonly List<(PublicEndpoint Production, PublicEndpoint Staging)> both = [];

    public EndpointLadder(LoadBalancerFacts production, LoadBalancerFacts staging)
    {
        this.production = [.. PublicEndpoint.Of(production)];
        this.staging = [.. PublicEndpoint.Of(staging)];
        Align(endpoint => endpoint.Name.ToUpperInvariant());
        Align(endpoint => (endpoint.Kind, endpoint.Protocol, endpoint.Port));
        Align(endpoint => (endpoint.Kind, endpoint.Protocol));
        Align(_ => true);
    }

    public IReadOnlyList<(PublicEndpoint Production, PublicEndpoint Staging)> Both => both;

    public IReadOnlyList<PublicEndpoint> ProductionAlone => production;

    public IReadOnlyList<PublicEndpoint> StagingAlone => staging;

    private void Align(Func<PublicEndpoint, object> key)
    {
        foreach (var endpoint in production.ToList())
        {
            if (staging.Find(other => key(other).Equals(key(endpoint))) is not { } partner)
                continue;
            production.Remove(endpoint);
            staging.Remove(partner);
            both.Add((endpoint, partner));
        }
    }
}
