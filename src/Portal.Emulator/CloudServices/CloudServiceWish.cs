using System.Collections.Immutable;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>A cloud service as a client wants it; what the body leaves out is <see langword="null"/>.</summary>
internal sealed record CloudServiceWish
{
    public required string Location { get; init; }

    public ImmutableSortedDictionary<string, string>? Tags { get; init; }

    public string? Configuration { get; init; }

    public string? UpgradeMode { get; init; }

    public bool? Start { get; init; }

    /// <summary>Whether the role profile wins over the configuration.</summary>
    public bool Override { get; init; }

    public string? Slot { get; init; }

    public string? SwappableId { get; init; }

    public string? BalancerName { get; init; }

    public string? FrontendName { get; init; }

    public string? AddressId { get; init; }

    public string? SubnetId { get; init; }

    public string? KeyVaultId { get; init; }

    public ImmutableArray<string> CertificateUrls { get; init; } = [];

    public string? PackageUrl { get; init; }

    /// <summary>What the package holds, where it could be fetched.</summary>
    public PackageContent? Package { get; init; }

    /// <summary>The extension profile as it was sent, as JSON.</summary>
    public string? Extensions { get; init; }

    public ImmutableArray<RoleProfile> Roles { get; init; } = [];
}
