using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Domain.Releases;

/// <summary>The releases that the portal knows, in memory as the database has them. Everything written is in the database first.</summary>
/// <remarks>Throws <see cref="OperationLogException"/> when the database cannot be used.</remarks>
public sealed class ReleaseBook(IPolicyBook book)
{
    internal LiveValue<KnownReleases> Live { get; } = new(KnownReleases.Empty);

    public KnownReleases Now => Live.Value;

    /// <summary>All were read once: what is not known is not there.</summary>
    public bool IsRead { get; private set; }

    public IAsyncEnumerable<KnownReleases> WatchAsync(CancellationToken cancellationToken) => Live.WatchAsync(cancellationToken);

    /// <summary>Takes over what other instances wrote.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var records = await book.ListAsync(ReleaseJson.Releases, DateTimeOffset.UnixEpoch, cancellationToken);
        var ties = await book.ListAsync(ReleaseJson.Ties, DateTimeOffset.UnixEpoch, cancellationToken);
        if (!records.All(record => IsKnown(ReleaseJson.Read<ReleaseRecord>(record))) || !ties.All(tie => IsKnown(ReleaseJson.Read<ReleaseTie>(tie))))
        {
            Live.Update(now => ties.Select(ReleaseJson.Read<ReleaseTie>).Aggregate(
                records.Select(ReleaseJson.Read<ReleaseRecord>).Aggregate(now, (shelf, record) => shelf.With(record)), (shelf, tie) => shelf.With(tie)));
        }

        IsRead = true;
    }

    /// <summary>Writes a release down, and its entry of the ledger in the same step; one that is known already stays as it is.</summary>
    /// <param name="service">The service that it is for; null for one that is not there yet.</param>
    public async Task<ReleaseRecord> AddAsync(ReleaseRecord record, HostedService? service, CancellationToken cancellationToken)
    {
        var entry = Entry(LedgerKind.ReleaseKept, record.At, record.By, RecordedRelease.Of(record), service);
        if (!await book.TryWriteAsync(ReleaseJson.Of(record), entry, cancellationToken) && await book.FindAsync(ReleaseJson.Releases, record.Id.Value, cancellationToken) is { } known)
            record = ReleaseJson.Read<ReleaseRecord>(known);
        Live.Update(shelf => shelf.With(record));
        return record;
    }

    /// <summary>Writes down what a release changed, in place of what was told before; the ledger keeps who told it.</summary>
    /// <param name="service">The service that it is for; null for one that is not there yet.</param>
    /// <returns>The release as it is then; null when there is none.</returns>
    public async Task<ReleaseRecord?> DescribeAsync(ReleaseId id, EquatableList<string> changes, HostedService? service, Operator by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        while (await book.FindAsync(ReleaseJson.Releases, id.Value, cancellationToken) is { } known)
        {
            var described = ReleaseJson.Read<ReleaseRecord>(known) with { Changes = changes };
            var entry = Entry(LedgerKind.ReleaseDescribed, at, by, RecordedRelease.Of(described) with { Changes = changes }, service);
            if (!await book.TryWriteAsync(ReleaseJson.Of(described, known.Revision), entry, cancellationToken))
                continue;
            Live.Update(shelf => shelf.With(described));
            return described;
        }

        return null;
    }

    /// <summary>Somebody says what a deployment runs; the ledger keeps who.</summary>
    public Task TellAsync(ReleaseTie tie, ReleaseRecord release, HostedService service, CancellationToken cancellationToken) =>
        TieAsync(tie, Entry(LedgerKind.ReleaseTold, tie.At, tie.By, RecordedRelease.Of(release, tie.Deployment.Value), service), cancellationToken);

    /// <summary>Writes down what a deployment runs from now on, as an operation of the ledger has shown.</summary>
    public Task TieAsync(ReleaseTie tie, CancellationToken cancellationToken) => TieAsync(tie, entry: null, cancellationToken);

    private async Task TieAsync(ReleaseTie tie, LedgerDraft? entry, CancellationToken cancellationToken)
    {
        var written = false;
        while (!written)
        {
            var before = await book.FindAsync(ReleaseJson.Ties, ReleaseJson.IdOf(tie.Deployment), cancellationToken);
            written = await book.TryWriteAsync(ReleaseJson.Of(tie, before?.Revision ?? 0), entry, cancellationToken);
        }

        Live.Update(shelf => shelf.With(tie));
    }

    private static LedgerDraft Entry(LedgerKind kind, DateTimeOffset at, Operator by, RecordedRelease what, HostedService? service) => new(kind, at, by, RecordJson.ToNode(what))
    {
        ServiceKey = service?.Key,
        ServiceName = service?.Name ?? what.Name,
        SubscriptionName = service?.Subscription.Name ?? "",
    };

    private bool IsKnown(ReleaseRecord record) => Now.Find(record.Id) == record;

    private bool IsKnown(ReleaseTie tie) => Now.Ties.GetValueOrDefault(tie.Deployment) == tie;
}
