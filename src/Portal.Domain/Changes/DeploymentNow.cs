using Portal.Domain.HostedServices;

namespace Portal.Domain.Changes;

/// <summary>A deployment as it is now.</summary>
/// <param name="State">The platform's word, for example Succeeded.</param>
/// <param name="IsOn">Null when it could not be told.</param>
/// <param name="Walking">The update domain that is next or under way; null when no update walks, or it is not told.</param>
public sealed record DeploymentNow(DeploymentId Id, string Name, string State, bool? IsOn, int? Walking)
{
    public string Version { get; init; } = "";

    public DeploymentId? Partner { get; init; }

    public string Region { get; init; } = "";

    public EquatableList<Role> Roles { get; init; } = [];

    public Vip? Vip { get; init; }

    /// <summary>The service configuration as text; empty when it has none.</summary>
    public string Configuration { get; init; } = "";

    public EquatableList<CertificateOrder> Certificates { get; init; } = [];

    /// <summary>Nothing works on it, whatever came of the last work: a failed deployment can be deleted.</summary>
    public bool IsAtRest => State is "Succeeded" or "Failed" or "Canceled" && Walking is null;

    public int Instances => Roles.Sum(role => role.Capacity);
}
