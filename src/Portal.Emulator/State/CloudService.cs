using System.Collections.Immutable;

namespace Portal.Emulator.State;

/// <summary>One deployment. Its addresses are not here: they are the load balancer's, so that they can never disagree.</summary>
internal sealed record CloudService : IResource
{
    public required string Id { get; init; }

    public required string Location { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ModifiedAt { get; init; }

    public required string UniqueId { get; init; }

    /// <summary>The service configuration (.cscfg).</summary>
    public required string Configuration
    {
        get => MakeConfiguration();
        init => MakeConfiguration = () => value;
    }

    public required ImmutableSortedDictionary<string, string> Tags { get; init; }

    public required ImmutableArray<RoleProfile> Roles { get; init; }

    public required ImmutableArray<RoleInstance> Instances { get; init; }

    public required ImmutableArray<string> LoadBalancerIds { get; init; }

    public required string SlotType { get; init; }

    public string? SwappableId { get; init; }

    public string? KeyVaultId { get; init; }

    public ImmutableArray<string> CertificateUrls { get; init; } = [];

    /// <summary>Until when its certificates hold; null for a year from its creation.</summary>
    public DateTimeOffset? CertificatesUntil { get; init; }

    public DateTimeOffset CertificateEnd => CertificatesUntil ?? CreatedAt.AddDays(365);

    public string UpgradeMode { get; init; } = "Auto";

    /// <summary>The version that the package shows; null when it shows none.</summary>
    public string? PackageVersion { get; init; }

    /// <summary>The extension profile as it was sent, as JSON.</summary>
    public string? Extensions { get; init; }

    public string ProvisioningState { get; init; } = "Succeeded";

    public bool PoweredOn { get; init; } = true;

    /// <summary>The upgrade domain being walked; -1 when none is.</summary>
    public int CurrentUpgradeDomain { get; init; } = -1;

    private Func<string> MakeConfiguration { get; init; } = () => "";

    public string Name => ResourceIds.NameOf(Id);

    /// <summary>What its instances answer.</summary>
    public string Version => PackageVersion ?? Tags.GetValueOrDefault(TagNames.Version, "unknown");

    /// <summary>The highest upgrade domain there is room for; Azure spreads instances over five at most.</summary>
    public int MaxUpgradeDomain => 4;

    /// <summary>Every instance that has just started remembers the slot it started in.</summary>
    public CloudService Remembering() =>
        Instances.All(instance => ReferenceEquals(instance, instance.Remembering(SlotType))) ? this : WithInstances(instance => instance.Remembering(SlotType));

    /// <summary>With a configuration that is made whenever it is read: of a large estate they would be most of the memory and of the time to start.</summary>
    public CloudService ConfiguredBy(Func<string> make) => this with { MakeConfiguration = make };

    public CloudService WithInstances(Func<RoleInstance, RoleInstance> change) => this with { Instances = [.. Instances.Select(change)] };
}
