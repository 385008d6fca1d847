namespace Portal.SwapTargets.CloudServices;

/// <summary>The endpoints of both sides, aligned: each rung holds the two that belong together, or the one that stands alone.</summary>
internal sealed class EndpointLadder
{
    private readonly List<KnownEndpoint> _production;
    private readonly List<KnownEndpoint> _staging;
    private readonly List<(KnownEndpoint Production, KnownEndpoint Staging)> _both = [];

    public EndpointLadder(IEnumerable<KnownEndpoint> production, IEnumerable<KnownEndpoint> staging)
    {
        _production = [.. production];
        _staging = [.. staging];
        Align(endpoint => endpoint.Name.ToUpperInvariant());
        Align(endpoint => (endpoint.Kind, endpoint.Protocol, endpoint.Port));
        Align(endpoint => (endpoint.Kind, endpoint.Protocol));
        Align(_ => true);
    }

    public IReadOnlyList<(KnownEndpoint Production, KnownEndpoint Staging)> Both => _both;

    public IReadOnlyList<KnownEndpoint> ProductionAlone => _production;

    public IReadOnlyList<KnownEndpoint> StagingAlone => _staging;

    private void Align(Func<KnownEndpoint, object> key)
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
