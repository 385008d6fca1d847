using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Domain.Releases;

/// <summary>The releases that the portal knows, in memory as the database has them. Everything written is in the database first.</summary>
/// <remarks>Throws <see cref="OperationLogException"/> when the database cannot be used.</remarks>
public sealed class ReleaseBook(IPolicyBook book)
{
    internal LiveValue<KnownReleases> Live { get; } = new(KnownReleases.Empty);

    public KnownReleases Now => Live.Value;

    public IAsyncEnumerable<KnownReleases> WatchAsync(CancellationToken cancellationToken) => Live.WatchAsync(cancellationToken);

    /// <summary>Takes over what other instances wrote.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var records = await book.ListAsync(ReleaseJson.Releases, DateTimeOffset.UnixEpoch, cancellationToken);
        var ties = await book.ListAsync(ReleaseJson.Ties, DateTimeOffset.UnixEpoch, cancellationToken);
        if (records.Count == Now.Records.Count && ties.All(tie => IsKnown(ReleaseJson.Read<ReleaseTie>(tie))))
            return;
        Live.Update(now => ties.Select(ReleaseJson.Read<ReleaseTie>).Aggregate(
            records.Select(ReleaseJson.Read<ReleaseRecord>).Aggregate(now, (shelf, record) => shelf.With(record)), (shelf, tie) => shelf.With(tie)));
    }

    /// <summary>Writes a release down; one that is known already stays as it is.</summary>
    public async Task<ReleaseRecord> AddAsync(ReleaseRecord record, CancellationToken cancellationToken)
    {
        if (!await book.TryWriteAsync(ReleaseJson.Of(record), entry: null, cancellationToken) && await book.FindAsync(ReleaseJson.Releases, record.Id.Value, cancellationToken) is { } known)
            record = ReleaseJson.Read<ReleaseRecord>(known);
        Live.Update(shelf => shelf.With(record));
        return record;
    }

    /// <summary>Writes down what a deployment runs from now on.</summary>
    public async Task TieAsync(ReleaseTie tie, CancellationToken cancellationToken)
    {
        var written = false;
        while (!written)
        {
            var before = await book.FindAsync(ReleaseJson.Ties, ReleaseJson.IdOf(tie.Deployment), cancellationToken);
            written = await book.TryWriteAsync(ReleaseJson.Of(tie, before?.Revision ?? 0), entry: null, cancellationToken);
        }

        Live.Update(shelf => shelf.With(tie));
    }

    private bool IsKnown(ReleaseTie tie) => Now.Ties.GetValueOrDefault(tie.Deployment) == tie;
}
