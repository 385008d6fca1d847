using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Domain.Releases;

/// <summary>Tells what was changed between what is live and what is staged: from the releases that the portal keeps, and where the rest can be read.</summary>
public sealed class ChangeLists(ReleaseBook book, ChangeSources sources)
{
    /// <param name="service">One that the caller may see.</param>
    /// <returns>Null while nothing is known: a side is missing, both run the same version, or nobody told anything.</returns>
    public ChangeList? Of(HostedService service)
    {
        if (service is not { Production: { } live, Staging: { } staged } || live.Version == staged.Version)
            return null;
        var isTakenBack = VersionOrder.Compare(staged.Version, live.Version) < 0;
        var (older, newer) = isTakenBack ? (staged, live) : (live, staged);
        var releases = ReleasesBetween(service.Key, older.Version, newer)
            .Where(release => release.Changes.Count > 0).Select(release => new ReleaseChanges(release.Version, release.Id, release.Changes)).ToEquatableList();
        var compare = sources.Of(service.Name)?.Between(service.Name, older.Version, newer.Version);
        return releases.Count == 0 && compare is null ? null : new ChangeList(older.Version, newer.Version, isTakenBack, releases, compare);
    }

    /// <summary>What the newer side runs, then what lies between, newest first.</summary>
    private IEnumerable<ReleaseRecord> ReleasesBetween(ServiceKey service, string older, Deployment newer)
    {
        var known = book.Now;
        var own = known.Records.Values.Where(record => record.Service == service).GroupBy(record => record.Version).Select(same => same.MaxBy(record => record.At)!).ToList();
        var between = own.Where(record => VersionOrder.Compare(record.Version, older) > 0 && VersionOrder.Compare(record.Version, newer.Version) < 0);
        var newest = known.Of(newer) ?? own.FirstOrDefault(record => record.Version == newer.Version);
        return between.OrderDescending(Comparer<ReleaseRecord>.Create((one, other) => VersionOrder.Compare(one.Version, other.Version) ?? 0)).Prepend(newest).OfType<ReleaseRecord>();
    }
}
