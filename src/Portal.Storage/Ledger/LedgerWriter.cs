using Microsoft.EntityFrameworkCore;
using Portal.Domain.Ledger;

namespace Portal.Storage.Ledger;

/// <summary>Appends entries within a transaction. From the lock on, no other instance appends until the transaction ends.</summary>
internal sealed class LedgerWriter
{
    private readonly LedgerChain chain = new();
    private readonly PortalDatabase database;
    private readonly LedgerHeadRow head;

    private LedgerWriter(PortalDatabase database, LedgerHeadRow head) => (this.database, this.head) = (database, head);

    /// <summary>Waits for its turn. What is read of stands and operations after it holds until the transaction ends.</summary>
    public static async Task<LedgerWriter> LockAsync(PortalDatabase database, CancellationToken cancellationToken)
    {
        var locked = await database.LedgerHeads
            .FromSql($"""UPDATE ledger_head SET "Number" = "Number" WHERE "Id" = {LedgerHeadRow.TheOne} RETURNING "Id", "Number", "Hash" """)
            .AsNoTracking().ToListAsync(cancellationToken);
        if (locked is not [var row])
            throw new InvalidOperationException("The head of the ledger is missing; nothing can be recorded, and so nothing is done.");
        database.Attach(row); // It moves on with what is appended, in the same round trip.
        return new LedgerWriter(database, row);
    }

    /// <summary>Written with <see cref="SaveAsync"/>.</summary>
    public LedgerEntry Append(LedgerDraft draft)
    {
        var entry = chain.Next(head.ToHead(), draft);
        database.Ledger.Add(LedgerRow.Of(entry));
        (head.Number, head.Hash) = (entry.Number, entry.Hash);
        return entry;
    }

    public Task SaveAsync(CancellationToken cancellationToken) => database.SaveChangesAsync(cancellationToken);
}
