using Portal.Domain;
using Portal.Domain.HostedServices;
using Portal.ServicePackages;

namespace Portal.SwapTargets.CloudServices;

/// <summary>One cloud service with everything it stands on.</summary>
public sealed record CloudServiceSide
{
    /// <summary>As ARM wrote it.</summary>
    public required string Id { get; init; }

    public required string SubscriptionId { get; init; }

    public required string ResourceGroup { get; init; }

    public required string Name { get; init; }

    /// <summary>For example Microsoft.Compute/cloudServices.</summary>
    public required string ResourceType { get; init; }

    public required string Location { get; init; }

    /// <summary>Succeeded, Updating and so on; empty when not told.</summary>
    public required string ProvisioningState { get; init; }

    /// <summary>The id in <c>swappableCloudService</c>, as written; null when it has no partner.</summary>
    public string? PartnerId { get; init; }

    /// <summary>The slot in its network profile; null when absent or a word we do not know.</summary>
    public Slot? SlotInProfile { get; init; }

    /// <summary>The slot that <c>cloudServiceSlots/swap</c> tells, the surer of the two.</summary>
    public Reading<Slot> SlotInSwap { get; init; } = Reading.NotAsked<Slot>();

    public int LoadBalancerConfigurations { get; init; }

    /// <summary>The front ends that the service's own network profile names.</summary>
    public EquatableList<FrontendReference> Frontends { get; init; } = [];

    /// <summary>Its load balancer, by the name in its first configuration, in its own resource group.</summary>
    public Reading<LoadBalancerFacts> LoadBalancer { get; init; } = Reading.NotAsked<LoadBalancerFacts>();

    public Reading<PublicIpFacts> PublicIp { get; init; } = Reading.NotAsked<PublicIpFacts>();

    public Reading<InstanceViewFacts> InstanceView { get; init; } = Reading.NotAsked<InstanceViewFacts>();

    /// <summary>The instances by name.</summary>
    public Reading<EquatableList<InstanceFacts>> Instances { get; init; } = Reading.NotAsked<EquatableList<InstanceFacts>>();

    public EquatableList<RoleFacts> Roles { get; init; } = [];

    /// <summary>The service configuration (.cscfg); null when absent or unreadable, see <see cref="ConfigurationProblem"/>.</summary>
    public ServiceConfiguration? Configuration { get; init; }

    /// <summary>Why the configuration could not be read; null when it could or when there is none.</summary>
    public string? ConfigurationProblem { get; init; }

    /// <summary>SHA-256 of the configuration as it was read, in small hexadecimal; empty when there is none.</summary>
    public string ConfigurationSha256 { get; init; } = "";

    /// <summary>How many certificates its operating-system profile takes from key vaults.</summary>
    public int KeyVaultSecrets { get; init; }

    /// <summary>Those of them whose address can be read.</summary>
    public EquatableList<VaultCertificate> VaultCertificates { get; init; } = [];

    /// <summary>What the vaults tell of them.</summary>
    public Reading<EquatableList<CertificateFacts>> Certificates { get; init; } = Reading.NotAsked<EquatableList<CertificateFacts>>();

    /// <summary>The key vaults they come from.</summary>
    public EquatableList<string> KeyVaults { get; init; } = [];

    /// <summary>Auto, Manual or Simultaneous; null when not told.</summary>
    public string? UpgradeMode { get; init; }

    public EquatableList<ExtensionFacts> Extensions { get; init; } = [];

    public EquatableList<Tag> Tags { get; init; } = [];

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The slot as surely as it was read: from the swap resource, else from the profile.</summary>
    public Slot? Slot => SlotInSwap.TryGet(out var slot) ? slot : SlotInProfile;

    /// <summary>The value of a tag; names are compared without regard to case, as ARM does.</summary>
    public string? TagOf(string name) => Tags.FirstOrDefault(tag => tag.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
