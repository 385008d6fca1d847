using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Storage.Ledger;

/// <summary>The ledger on a database.</summary>
internal sealed class LedgerStore(PortalStore store) : ILedger
{
    private const int ReadAtOnce = 500;

    public Task<LedgerEntry> AppendAsync(LedgerDraft draft, CancellationToken cancellationToken) => store.UseAsync(async database =>
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var writer = await LedgerWriter.LockAsync(database, cancellationToken);
        var entry = writer.Append(draft);
        await writer.SaveAsync(cancellationToken);
        await store.CommitAsync(transaction, cancellationToken);
        return entry;
    });

    public Task<LedgerEntry?> FindAsync(long number, CancellationToken cancellationToken) =>
        OneAsync(rows => rows.Where(row => row.Number == number), cancellationToken);

    public Task<LedgerEntry?> FindAsync(OperationId operation, LedgerKind kind, CancellationToken cancellationToken) =>
        OneAsync(rows => rows.Where(row => row.Operation == operation.Value && row.Kind == kind.Value), cancellationToken);

    public Task<IReadOnlyList<LedgerEntry>> ListAsync(LedgerFilter filter, CancellationToken cancellationToken) => store.UseAsync<IReadOnlyList<LedgerEntry>>(async database =>
    {
        var rows = LedgerQuery.Of(database.Ledger, filter);
        if (filter.Before is { } before)
        {
            // The number alone is in the address; the time of its entry is the other half of the key.
            if (await database.Ledger.Where(row => row.Number == before).Select(row => (long?)row.At).FirstOrDefaultAsync(cancellationToken) is not { } at)
                return [];
            rows = rows.Where(row => row.At <= at && (row.At < at || row.Number < before));
        }

        return await ListAsync(rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Number).Take(filter.Take), cancellationToken);
    });

    public Task<IReadOnlyList<LedgerEntry>> AroundAsync(DateTimeOffset at, CancellationToken cancellationToken) => store.UseAsync<IReadOnlyList<LedgerEntry>>(async database =>
    {
        var found = new List<LedgerEntry>();
        foreach (var numbers in (await LedgerQuery.Around(database.Ledger, at).ToListAsync(cancellationToken)).SelectMany(service => new[] { service.Last, service.Next }).OfType<long>().Chunk(ReadAtOnce))
            found.AddRange(await ListAsync(database.Ledger.Where(row => numbers.Contains(row.Number)).OrderBy(row => row.Number), cancellationToken));
        return found;
    });

    public Task<IReadOnlyList<LedgerEntry>> AddedToAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) => store.UseAsync(async database =>
    {
        return await ListAsync(database.Ledger.Where(row => row.RefersTo != null && numbers.Contains(row.RefersTo.Value)).OrderBy(row => row.Number), cancellationToken);
    });

    public Task<LedgerEnds> EndsAsync(CancellationToken cancellationToken) => store.UseAsync(async database =>
    {
        // One statement: nothing is appended between the two looks.
        var seen = await database.LedgerHeads.Select(row => new { row.Number, row.Hash, Last = database.Ledger.Max(entry => (long?)entry.Number) }).SingleAsync(cancellationToken);
        return new LedgerEnds(new LedgerHead(seen.Number, seen.Hash), seen.Last ?? 0);
    });

    public async IAsyncEnumerable<IReadOnlyList<StoredEntry>> ReadAsync(long upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // In parts: no transaction stays open while a million entries are read.
        var part = await PartAsync(long.MinValue, upTo, cancellationToken);
        while (part.Count > 0)
        {
            var next = part.Count < ReadAtOnce ? Task.FromResult<List<StoredEntry>>([]) : PartAsync(part[^1].Entry.Number, upTo, cancellationToken);
            yield return part;
            part = await next;
        }
    }

    public Task<IReadOnlyList<LedgerEntry>> FollowersAsync(string hash, CancellationToken cancellationToken) => store.UseAsync(async database =>
    {
        return await ListAsync(database.Ledger.Where(row => row.PreviousHash == hash).OrderBy(row => row.Number), cancellationToken);
    });

    // On a thread of its own: SQLite reads on the caller's.
    private Task<List<StoredEntry>> PartAsync(long after, long upTo, CancellationToken cancellationToken) =>
        Task.Run(() => store.UseAsync(database => Task.FromResult(LedgerReader.Read(database, after, upTo, ReadAtOnce))), cancellationToken);

    private Task<LedgerEntry?> OneAsync(Func<IQueryable<LedgerRow>, IQueryable<LedgerRow>> choose, CancellationToken cancellationToken) => store.UseAsync<LedgerEntry?>(async database =>
    {
        return await choose(database.Ledger.AsNoTracking()).FirstOrDefaultAsync(cancellationToken) is { } row ? row.ToEntry() : null;
    });

    private static async Task<IReadOnlyList<LedgerEntry>> ListAsync(IQueryable<LedgerRow> rows, CancellationToken cancellationToken)
    {
        var found = await rows.AsNoTracking().ToListAsync(cancellationToken);
        return [.. found.Select(row => row.ToEntry())];
    }
}
