using Microsoft.EntityFrameworkCore;
using Portal.Domain.Ledger;
using Portal.Storage.Databases;

namespace Portal.Storage.Ledger;

/// <summary>Enters operations that are older than the ledger, once, marked as taken over.</summary>
internal static class LedgerTakeover
{
    public static async Task RunAsync(IDatabaseKind kind, CancellationToken cancellationToken)
    {
        await using var database = kind.Open();
        if (await database.LedgerHeads.AnyAsync(head => head.Number > 0, cancellationToken) || !await database.Operations.AnyAsync(cancellationToken))
            return;

        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var writer = await LedgerWriter.LockAsync(database, cancellationToken);
        // Another instance that starts at the same time may have been faster.
        if (await database.Ledger.AnyAsync(cancellationToken))
            return;

        foreach (var row in await database.Operations.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken))
            await TakeAsync(database, writer, row, cancellationToken);
        await writer.SaveAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task TakeAsync(PortalDatabase database, LedgerWriter writer, OperationRow row, CancellationToken cancellationToken)
    {
        var operation = OperationJson.Read(row);
        writer.Append(OperationRecord.Written(operation, takenOver: true));
        if (operation.IsActive)
            return;
        writer.Append(OperationRecord.Ended(operation, takenOver: true));
        if (row.HasSucceeded)
            StandWriter.Set(database, await database.Stands.FindAsync([row.ServiceKey], cancellationToken), operation.ServiceKey, OperationLedger.After(operation), external: null);
    }
}
