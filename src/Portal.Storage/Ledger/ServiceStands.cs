using Microsoft.EntityFrameworkCore;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Storage.Ledger;

/// <summary>The stands on a database.</summary>
internal sealed class ServiceStands(PortalStore store) : IServiceStands
{
    public Task<StandReading> ReadAsync(ServiceKey service, CancellationToken cancellationToken) => store.UseAsync(async database =>
    {
        return (await ReadAsync(database, service, cancellationToken)).Reading;
    });

    public Task<bool> TryChangeAsync(ServiceKey service, StandReading reading, ServiceStand now, LedgerDraft? external, CancellationToken cancellationToken) => store.UseAsync(async database =>
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var writer = await LedgerWriter.LockAsync(database, cancellationToken);
        var (known, still) = await ReadAsync(database, service, cancellationToken);
        if (still != reading || still.IsActive)
            return false;

        var entry = external is null ? null : writer.Append(external);
        StandWriter.Set(database, known, service, now, entry?.Number);
        await writer.SaveAsync(cancellationToken);
        await store.CommitAsync(transaction, cancellationToken);
        return true;
    });

    /// <summary>The swaps made outside the portal that led to what is live now, for those of the services where one did.</summary>
    public static async Task<Dictionary<ServiceKey, HistoryLine>> ExternalAsync(PortalDatabase database, IReadOnlyCollection<string> services, CancellationToken cancellationToken)
    {
        var entries = await database.Stands.Where(stand => stand.External != null && services.Contains(stand.ServiceKey))
            .Join(database.Ledger, stand => stand.External, entry => entry.Number, (_, entry) => entry).AsNoTracking().ToListAsync(cancellationToken);
        var numbers = entries.ConvertAll(entry => (long?)entry.Number);
        var added = numbers.Count == 0 ? [] : await database.Ledger.AsNoTracking().Where(row => row.RefersTo != null && numbers.Contains(row.RefersTo)).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        return entries.ToDictionary(
            entry => new ServiceKey(entry.ServiceKey!),
            entry => HistoryLine.Of(entry.ToEntry(), added.Where(row => row.RefersTo == entry.Number).Select(row => row.ToEntry())));
    }

    private static async Task<(StandRow? Row, StandReading Reading)> ReadAsync(PortalDatabase database, ServiceKey service, CancellationToken cancellationToken)
    {
        // The operations first: one that ends in between shows in neither, and the change is tried again.
        var latest = await database.Operations.AsNoTracking().Where(row => row.ServiceKey == service.Value).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        // At most one is active, and none follows it. One that was handed over to a repair leaves the pair in doubt until that has ended.
        var isActive = latest is not null && (latest.IsActive || OperationJson.Read(latest).Status == OperationStatus.HandedOver);
        var row = await database.Stands.FindAsync([service.Value], cancellationToken);
        return (row, new StandReading(row?.ToStand(), latest is null ? null : new OperationId(latest.Id), isActive));
    }
}
