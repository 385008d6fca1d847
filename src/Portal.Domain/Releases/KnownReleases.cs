using System.Collections.Immutable;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Releases;

/// <summary>All releases that the portal knows, at one time, and what runs where.</summary>
public sealed record KnownReleases(ImmutableDictionary<ReleaseId, ReleaseRecord> Records, ImmutableDictionary<DeploymentId, ReleaseTie> Ties)
{
    public static readonly KnownReleases Empty = new(ImmutableDictionary<ReleaseId, ReleaseRecord>.Empty, ImmutableDictionary<DeploymentId, ReleaseTie>.Empty);

    public ReleaseRecord? Find(ReleaseId id) => Records.GetValueOrDefault(id);

    /// <summary>What a deployment runs; null when that is not known, or not any more.</summary>
    public ReleaseRecord? Of(Deployment? deployment) =>
        deployment is not null && Ties.GetValueOrDefault(deployment.Id) is { } tie && tie.Holds(deployment) ? Find(tie.Release) : null;

    public KnownReleases With(ReleaseRecord record) => this with { Records = Records.SetItem(record.Id, record) };

    public KnownReleases With(ReleaseTie tie) => this with { Ties = Ties.SetItem(tie.Deployment, tie) };
}
