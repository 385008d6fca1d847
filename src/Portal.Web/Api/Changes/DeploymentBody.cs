using Portal.Domain;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Api.Changes;

/// <summary>A deployment as it is wanted.</summary>
internal sealed record DeploymentBody
{
    /// <summary>Of the deployment itself, for example shop-api-0912.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the subscription.</summary>
    public required string Subscription { get; init; }

    public required string ResourceGroup { get; init; }

    public required string Region { get; init; }

    public Slot Slot { get; init; }

    /// <summary>The id of the other deployment of the pair; can be said at creation only.</summary>
    public string? PairWith { get; init; }

    /// <summary>The id of a release that the portal keeps.</summary>
    public required string Release { get; init; }

    /// <summary>The service configuration (.cscfg), as text.</summary>
    public required string Configuration { get; init; }

    public required AddressBody Address { get; init; }

    /// <summary>Must agree with the configuration, unless `overridesModel`.</summary>
    public IReadOnlyList<RoleBody>? Roles { get; init; }

    public bool OverridesModel { get; init; }

    public IReadOnlyList<CertificateBody>? Certificates { get; init; }

    public IReadOnlyList<ExtensionBody>? Extensions { get; init; }

    /// <summary>Started once it is there.</summary>
    public bool Start { get; init; } = true;

    /// <summary>The name of the service that people know.</summary>
    public required string ServiceName { get; init; }

    public string? Team { get; init; }

    public required string Version { get; init; }

    public string? Label { get; init; }

    public DeploymentOrder ToOrder() => new()
    {
        Name = Name,
        Subscription = new SubscriptionId(Subscription),
        ResourceGroup = ResourceGroup,
        Region = Region,
        Slot = Slot,
        PairWith = PairWith is { } partner ? new DeploymentId(partner) : null,
        Release = Release,
        Configuration = Configuration,
        Address = new AddressOrder(Address.Id, Address.IsNew, Address.Allocation, Address.Label),
        Roles = (Roles ?? []).Select(role => new RoleOrder(role.Name, role.Size, role.Count)).ToEquatableList(),
        OverridesModel = OverridesModel,
        Certificates = (Certificates ?? []).Select(certificate => new CertificateOrder(certificate.Vault, certificate.Url)).ToEquatableList(),
        Extensions = (Extensions ?? []).Select(extension => new ExtensionOrder(extension.Name, extension.Publisher, extension.Type, extension.Version, extension.Settings)).ToEquatableList(),
        Start = Start,
        ServiceName = ServiceName,
        Team = Team,
        Version = Version,
        Label = Label,
    };
}
