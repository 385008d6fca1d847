using Portal.Domain.Operations;

namespace Portal.Domain.Ledger;

/// <summary>The append-only record of everything that was decided and done. Operations are recorded by the operation log itself, in the same step as they are written.</summary>
/// <remarks>Throws <see cref="OperationLogException"/> when the database cannot be used.</remarks>
public interface ILedger
{
    /// <summary>Appends one entry. Two instances that append at the same time do so one after the other.</summary>
    Task<LedgerEntry> AppendAsync(LedgerDraft draft, CancellationToken cancellationToken);

    Task<LedgerEntry?> FindAsync(long number, CancellationToken cancellationToken);

    /// <summary>The entry of a kind that an operation has: its intent or its receipt.</summary>
    Task<LedgerEntry?> FindAsync(OperationId operation, LedgerKind kind, CancellationToken cancellationToken);

    /// <summary>Newest first by time, by keyset.</summary>
    Task<IReadOnlyList<LedgerEntry>> ListAsync(LedgerFilter filter, CancellationToken cancellationToken);

    /// <summary>Of every service the newest outcome then or before, and the oldest one after.</summary>
    Task<IReadOnlyList<LedgerEntry>> AroundAsync(DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>All entries that add to one of these, oldest first.</summary>
    Task<IReadOnlyList<LedgerEntry>> AddedToAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken);

    Task<LedgerEnds> EndsAsync(CancellationToken cancellationToken);

    /// <summary>Oldest first by number, up to and with a number, some at a time; the next ones are read while the caller works on these, and nothing is kept.</summary>
    IAsyncEnumerable<IReadOnlyList<StoredEntry>> ReadAsync(long upTo, CancellationToken cancellationToken);

    /// <summary>Every entry that names a hash as that of the entry before it. Slow: reads all.</summary>
    Task<IReadOnlyList<LedgerEntry>> FollowersAsync(string hash, CancellationToken cancellationToken);
}
