using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;

namespace Portal.Domain.Changes;

/// <summary>A deployment as it is wanted. Of an update in place only what can change there counts: release, configuration, roles, certificates, extensions and what people call it.</summary>
public sealed record DeploymentOrder
{
    /// <summary>Of the deployment itself, for example shop-api-0912.</summary>
    public required string Name { get; init; }

    public required SubscriptionId Subscription { get; init; }

    public required string ResourceGroup { get; init; }

    public required string Region { get; init; }

    public Slot Slot { get; init; } = Slot.Production;

    /// <summary>The other side of the pair; can be said at creation only. Null for a service of one deployment.</summary>
    public DeploymentId? PairWith { get; init; }

    /// <summary>The release on the portal's own shelf; its package's address is asked for right before it is sent, and never kept.</summary>
    public required string Release { get; init; }

    /// <summary>The service configuration (.cscfg), as text. Forgotten when the change has ended: it may hold secrets.</summary>
    public required string Configuration { get; init; }

    public required AddressOrder Address { get; init; }

    public EquatableList<RoleOrder> Roles { get; init; } = [];

    /// <summary>Sizes and counts of <see cref="Roles"/> win over definition and configuration.</summary>
    public bool OverridesModel { get; init; }

    public EquatableList<CertificateOrder> Certificates { get; init; } = [];

    public EquatableList<ExtensionOrder> Extensions { get; init; } = [];

    /// <summary>Started once it is there; switched off costs the same.</summary>
    public bool Start { get; init; } = true;

    /// <summary>The name of the service that people know.</summary>
    public required string ServiceName { get; init; }

    public string? Team { get; init; }

    public required string Version { get; init; }

    public string? Label { get; init; }

    /// <summary>The person, as people know them; filled in by the portal.</summary>
    public string? DeployedBy { get; init; }

    public int Instances => Roles.Sum(role => role.Count);

    /// <summary>The same without what may be secret.</summary>
    public DeploymentOrder WithoutSecrets() =>
        this with { Configuration = "", Extensions = Extensions.Select(extension => extension with { Settings = null }).ToEquatableList() };
}
