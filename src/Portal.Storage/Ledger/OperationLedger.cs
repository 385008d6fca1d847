using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Storage.Ledger;

/// <summary>What is recorded together with an operation, in the transaction that writes it.</summary>
internal static class OperationLedger
{
    /// <summary>Records the intent, and ahead of it a swap made with another tool that nobody had noticed yet.</summary>
    public static async Task WrittenAsync(PortalDatabase database, Operation operation, CancellationToken cancellationToken)
    {
        var writer = await LedgerWriter.LockAsync(database, cancellationToken);
        if (operation.Change is null)
            await StandAsync(database, writer, operation, cancellationToken);
        writer.Append(OperationRecord.Written(operation));
        await writer.SaveAsync(cancellationToken);
    }

    private static async Task StandAsync(PortalDatabase database, LedgerWriter writer, Operation operation, CancellationToken cancellationToken)
    {
        var stand = await database.Stands.FindAsync([operation.ServiceKey.Value], cancellationToken);
        var now = new ServiceStand(operation.Intent.Production.Deployment, operation.Intent.Staging.Deployment);
        if (stand?.ToStand() != now)
        {
            var external = stand?.ToStand().SwapsTo(now) == true && await FollowsProvenAsync(database, operation, cancellationToken) ? writer.Append(ExternalRecord.Draft(operation)) : null;
            StandWriter.Set(database, stand, operation.ServiceKey, now, external?.Number);
        }
    }

    /// <summary>Records the receipt, and who holds production from now on.</summary>
    public static async Task EndedAsync(PortalDatabase database, Operation operation, CancellationToken cancellationToken)
    {
        var writer = await LedgerWriter.LockAsync(database, cancellationToken);
        writer.Append(OperationRecord.Ended(operation));
        if (operation.HasSwapped)
        {
            var stand = await database.Stands.FindAsync([operation.ServiceKey.Value], cancellationToken);
            StandWriter.Set(database, stand, operation.ServiceKey, After(operation), external: null);
        }

        await writer.SaveAsync(cancellationToken);
    }

    /// <summary>Whether the operation before left no doubt. After one that did not, such as a half swap that is now repaired, a changed stand is our own doing.</summary>
    private static async Task<bool> FollowsProvenAsync(PortalDatabase database, Operation operation, CancellationToken cancellationToken)
    {
        if (operation.Follows is not { } before || await database.Operations.FindAsync([before.Value], cancellationToken) is not { } row)
            return true;
        return OperationJson.Read(row).Status != OperationStatus.HandedOver;
    }

    public static ServiceStand After(Operation operation) => new(operation.Intent.Staging.Deployment, operation.Intent.Production.Deployment);
}
