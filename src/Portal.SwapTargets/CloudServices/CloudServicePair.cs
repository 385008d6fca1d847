using Portal.Domain;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices;

/// <summary>Two cloud services that can exchange their addresses, and all that was read about them.</summary>
public sealed record CloudServicePair : SwapFacts
{
    /// <summary>The one that holds the production address now; null when there is none.</summary>
    public CloudServiceSide? Production { get; init; }

    /// <summary>The one that holds the staging address now; null when there is none.</summary>
    public CloudServiceSide? Staging { get; init; }

    /// <summary>How the pairing looks from production, or from the only side there is.</summary>
    public PartnerReference Partner { get; init; } = PartnerReference.None;

    /// <summary>The autoscale settings of both subscriptions that aim at one of the two.</summary>
    public Reading<EquatableList<AutoscaleSetting>> Autoscale { get; init; } = Reading.NotAsked<EquatableList<AutoscaleSetting>>();

    /// <summary>The locks that cover the services, their load balancers or their addresses.</summary>
    public Reading<EquatableList<ResourceLock>> Locks { get; init; } = Reading.NotAsked<EquatableList<ResourceLock>>();

    /// <summary>What the portal may do in the resource groups of both, one entry a group.</summary>
    public Reading<EquatableList<ScopeGrants>> Permissions { get; init; } = Reading.NotAsked<EquatableList<ScopeGrants>>();

    /// <summary>What production runs, from the portal's own record; null when that is not known.</summary>
    public ReleaseModel? ProductionRelease { get; init; }

    /// <summary>The same for staging.</summary>
    public ReleaseModel? StagingRelease { get; init; }

    public required CloudServicesOptions Options { get; init; }

    public IEnumerable<CloudServiceSide> Sides => new[] { Production, Staging }.OfType<CloudServiceSide>();

    /// <summary>The same pair with what the portal knows of what both sides run.</summary>
    public CloudServicePair With(KnownReleases releases) => this with
    {
        ProductionRelease = releases.Of(Service.Production)?.Model,
        StagingRelease = releases.Of(Service.Staging)?.Model,
    };
}
