using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Changes;

/// <summary>All that a change is judged on, at one time. Rules look at nothing else.</summary>
public sealed record ChangeFacts
{
    public required ChangeOrder Order { get; init; }

    public required ChangeReading Reading { get; init; }

    public required ChangeCapabilities Capabilities { get; init; }

    /// <summary>The ordered release; null when nothing is ordered, or it is not on the shelf.</summary>
    public ShelvedRelease? Release { get; init; }

    /// <summary>What the deployment runs now, as far as the portal knows.</summary>
    public ShelvedRelease? Running { get; init; }

    /// <summary>What holds the service now.</summary>
    public Operation? Active { get; init; }

    /// <summary>How long it took before; asked for a redeployment only.</summary>
    public DeploymentTimes Earlier { get; init; } = DeploymentTimes.None;

    /// <summary>Why somebody keeps the deployment as a way back; null when nobody does.</summary>
    public string? KeptBecause { get; init; }

    public ChangeKind Kind => Order.Kind;

    public HostedService? Service => Reading.Service;

    public DeploymentNow? Target => Reading.Target;

    /// <summary>The other deployment of the service.</summary>
    public Deployment? Other => Order.Side is { } side ? Service?.In(side == Slot.Production ? Slot.Staging : Slot.Production) : null;

    public bool IsWhole => Order.Instances.Count == 0;

    public bool IsProduction => Order.Side == Slot.Production;

    /// <summary>A deployment goes away.</summary>
    public bool Removes => Kind is ChangeKind.Redeploy || (Kind is ChangeKind.Delete && IsWhole);

    /// <summary>A new deployment comes.</summary>
    public bool Creates => Kind is ChangeKind.Deploy or ChangeKind.Redeploy;

    /// <summary>Nobody is served at the address for a while, or any more.</summary>
    public bool StopsServing => Removes || (IsWhole && Kind is ChangeKind.Stop or ChangeKind.Restart or ChangeKind.Reimage) || (Kind == ChangeKind.Update && Order.Mode == UpgradeMode.Simultaneous);

    public string Name => Target?.Name ?? Order.Deployment?.Name ?? "the deployment";
}
