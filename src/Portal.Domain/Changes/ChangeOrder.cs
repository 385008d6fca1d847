using Portal.Domain.HostedServices;

namespace Portal.Domain.Changes;

/// <summary>What an operator wants to be done.</summary>
/// <param name="Kind">What.</param>
/// <param name="Service">With which service; null for the first deployment of a new one.</param>
/// <param name="Side">With which of its deployments; null for <see cref="ChangeKind.Deploy"/>.</param>
public sealed record ChangeOrder(ChangeKind Kind, ServiceKey? Service, Slot? Side = null)
{
    /// <summary>Names of instances; empty for the whole deployment.</summary>
    public EquatableList<string> Instances { get; init; } = [];

    /// <summary>Of an update in place.</summary>
    public UpgradeMode Mode { get; init; } = UpgradeMode.Auto;

    /// <summary>What is to be there afterwards; null for what changes no package.</summary>
    public DeploymentOrder? Deployment { get; init; }

    /// <summary>It brings a package.</summary>
    public bool Deploys => Kind is ChangeKind.Deploy or ChangeKind.Update or ChangeKind.Redeploy;

    public ChangeOrder WithoutSecrets() => this with { Deployment = Deployment?.WithoutSecrets() };
}
