using System.Runtime.CompilerServices;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;

namespace Portal.Domain.Releases;

/// <summary>The releases that one operator may see: those of services in scope, and their own of services that are not there yet.</summary>
public sealed class VisibleReleases(ReleaseBook book, ServiceEstate estate, OperatorSession session)
{
    /// <summary>All were read, and the services that tell who may see them: what is not found is not there.</summary>
    public bool IsRead => book.IsRead && (session.Access.SeesEverything || estate.Now.ReadAt is not null);

    /// <summary>Newest first.</summary>
    /// <param name="service">Of this service only; null for all.</param>
    public IReadOnlyList<ReleaseRecord> List(ServiceKey? service) =>
        [.. book.Now.Records.Values.Where(record => (service is null || record.Service == service) && IsVisible(record)).OrderByDescending(record => record.At).ThenBy(record => record.Id.Value, StringComparer.Ordinal)];

    /// <summary>Null when there is none, or none that may be seen.</summary>
    public ReleaseRecord? Find(ReleaseId id) => book.Now.Find(id) is { } record && IsVisible(record) ? record : null;

    /// <summary>What a deployment of a visible service runs; null when that is not known.</summary>
    public ReleaseRecord? Of(Deployment? deployment) => book.Now.Of(deployment);

    /// <summary>What production of its service runs now; null when that is not known.</summary>
    public ReleaseRecord? RunningBefore(ReleaseRecord release) =>
        release.Service is { } key && estate.Now.Find(key)?.Service is { } service && session.Access.May(OperatorRight.See, service) ? Of(service.Production) : null;

    /// <summary>All that may be seen, newest first: once at first, and after every change of the releases or of the access.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ReleaseRecord>> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var _ in book.Live.WatchWithAsync(session.Live, cancellationToken))
            yield return List(null);
    }

    private bool IsVisible(ReleaseRecord record) => session.Access.MaySee(record, book.Now, estate.Now);
}
