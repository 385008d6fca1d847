using System.Collections.Immutable;

namespace Portal.Emulator.State;

/// <summary>A deployment's load balancer: its one frontend and what it lets through.</summary>
internal sealed record LoadBalancer : IResource
{
    public required string Id { get; init; }

    public required string Location { get; init; }

    public required string FrontendName { get; init; }

    public string? AddressId { get; init; }

    public string? SubnetId { get; init; }

    public string? PrivateIpAddress { get; init; }

    public string Sku { get; init; } = "Basic";

    public ImmutableArray<BalancingRule> Rules { get; init; } = [];

    public ImmutableSortedDictionary<string, string> Tags { get; init; } = TagNames.None;

    public ImmutableArray<NatPool> NatPools { get; init; } = [];

    public string FrontendId => $"{Id}/frontendIPConfigurations/{FrontendName}";
}
