using Portal.Domain;

namespace Portal.SwapTargets.CloudServices;

/// <summary>The load balancer in front of a cloud service.</summary>
public sealed record LoadBalancerFacts
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Basic or Standard; empty when not told.</summary>
    public required string Sku { get; init; }

    /// <summary>Succeeded, Updating and so on; empty when not told.</summary>
    public required string ProvisioningState { get; init; }

    public EquatableList<LoadBalancerFrontend> Frontends { get; init; } = [];

    public EquatableList<LoadBalancerRule> Rules { get; init; } = [];

    public EquatableList<InboundNat> InboundNats { get; init; } = [];

    /// <summary>Public endpoints as far as the network shows them.</summary>
    public int Endpoints => Rules.Count + InboundNats.Count;
}
