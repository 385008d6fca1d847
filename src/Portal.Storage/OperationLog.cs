using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Storage.Ledger;

namespace Portal.Storage;

/// <summary>The operation log on a database.</summary>
internal sealed class OperationLog(PortalStore store) : IOperationLog
{
    private readonly LeaseStatements statements = new(store.Kind.Clock);

    public async Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken)
    {
        try
        {
            return await store.UseAsync(database => InsertAsync(database, operation, cancellationToken));
        }
        catch (OperationLogException failure) when (failure.InnerException is DbException)
        {
            // Only now: who still holds a connection while it waits for another can wait for ever.
            if (await WhyNotAsync(operation, failure, cancellationToken) is { } reason)
                return reason;
            throw;
        }
    }

    public Task SaveAsync(Operation operation, CancellationToken cancellationToken) => store.UseAsync(async database =>
    {
        var (json, revision, isActive, hasSucceeded) = (OperationJson.Write(operation), operation.Events.Count, operation.IsActive, operation.HasSwapped);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var written = await database.Operations
            .Where(row => row.Id == operation.Id.Value && row.Fence == operation.Fence && row.Revision < revision && row.IsActive)
            .ExecuteUpdateAsync(row => row
                .SetProperty(old => old.Json, json)
                .SetProperty(old => old.Revision, revision)
                .SetProperty(old => old.IsActive, isActive)
                .SetProperty(old => old.HasSucceeded, hasSucceeded), cancellationToken);
        if (written == 0)
            throw new OperationConflictException(operation.Id);
        if (!isActive)
            await OperationLedger.EndedAsync(database, operation, cancellationToken);
        await store.CommitAsync(transaction, cancellationToken);
        return written;
    });

    public Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) => store.UseAsync<Operation?>(async database =>
    {
        return await OneAsync(database.Operations.Where(row => row.Id == id.Value), cancellationToken);
    });

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) => store.UseAsync<Operation?>(async database =>
    {
        return await OneAsync(database.Operations.Where(row => row.OperatorId == operatorId && row.IdempotencyKey == idempotencyKey), cancellationToken);
    });

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) => store.UseAsync<IReadOnlyList<Operation>>(async database =>
    {
        IQueryable<OperationRow> rows = database.Operations;
        if (filter.Service is { } service)
            rows = rows.Where(row => row.ServiceKey == service.Value);
        if (filter.Active is { } active)
            rows = rows.Where(row => row.IsActive == active);
        if (filter.Before is { } before)
            rows = rows.Where(row => row.Id < before.Value);
        var page = await rows.AsNoTracking().OrderByDescending(row => row.Id).Take(filter.Take).ToListAsync(cancellationToken);
        return [.. page.Select(OperationJson.Read)];
    });

    public Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken) => store.UseAsync<IReadOnlyDictionary<ServiceKey, ServiceOperations>>(async database =>
    {
        var keys = services.Select(key => key.Value).ToList();
        var latest = await database.Operations.Where(row => keys.Contains(row.ServiceKey))
            .GroupBy(row => row.ServiceKey)
            .Select(group => new
            {
                group.Key,
                Latest = group.Max(row => row.Id),
                Active = group.Max(row => row.IsActive ? (long?)row.Id : null),
                Succeeded = group.Max(row => row.HasSucceeded ? (long?)row.Id : null),
            }).ToListAsync(cancellationToken);

        var wanted = latest.SelectMany(of => new[] { of.Active, of.Succeeded }).OfType<long>().ToList();
        var rows = await database.Operations.AsNoTracking().Where(row => wanted.Contains(row.Id)).ToListAsync(cancellationToken);
        var operations = rows.ToDictionary(row => row.Id, OperationJson.Read);
        var known = latest.ToDictionary(
            of => new ServiceKey(of.Key),
            of => new ServiceOperations(Get(of.Active), Get(of.Succeeded), new OperationId(of.Latest)));
        foreach (var (key, line) in await ServiceStands.ExternalAsync(database, keys, cancellationToken))
            known[key] = known.GetValueOrDefault(key, ServiceOperations.None) with { External = line };
        return known;

        Operation? Get(long? id) => id is { } known ? operations.GetValueOrDefault(known) : null;
    });

    public Task<Operation?> TakeOverAsync(OperationId id, string instance, TimeSpan lease, CancellationToken cancellationToken) => store.UseAsync<Operation?>(async database =>
    {
        var taken = await database.Operations.FromSqlRaw(statements.TakeOver, id.Value, instance, lease.TotalSeconds).AsNoTracking().ToListAsync(cancellationToken);
        return taken is [{ } row] ? OperationJson.Read(row) : null;
    });

    public Task<bool> RenewAsync(OperationId id, long fence, TimeSpan lease, CancellationToken cancellationToken) => store.UseAsync(async database =>
        await database.Database.ExecuteSqlRawAsync(statements.Renew, [id.Value, fence, lease.TotalSeconds], cancellationToken) == 1);

    public Task ReleaseAsync(OperationId id, long fence, CancellationToken cancellationToken) => store.UseAsync(database => database.Operations
        .Where(row => row.Id == id.Value && row.Fence == fence)
        .ExecuteUpdateAsync(row => row.SetProperty(old => old.Driver, (string?)null).SetProperty(old => old.DrivenUntil, (double?)null), cancellationToken));

    private static async Task<Operation?> OneAsync(IQueryable<OperationRow> rows, CancellationToken cancellationToken) =>
        await rows.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } row ? OperationJson.Read(row) : null;

    private static OperationRow RowOf(Operation operation) => new()
    {
        ServiceKey = operation.ServiceKey.Value,
        Follows = operation.Follows?.Value ?? 0,
        OperatorId = operation.StartedBy.Id,
        IdempotencyKey = operation.IdempotencyKey,
        IsActive = operation.IsActive,
        HasSucceeded = operation.HasSwapped,
        Revision = operation.Events.Count,
        Json = OperationJson.Write(operation),
    };

    private async Task<Admission?> WhyNotAsync(Operation operation, OperationLogException failure, CancellationToken cancellationToken)
    {
        try
        {
            return await WhyNotAsync(operation, cancellationToken);
        }
        catch (OperationLogException) when (failure.MayBeWritten)
        {
            return null; // That it cannot be read now says less than that it may have been written.
        }
    }

    /// <summary>Which of the three rules refused it; null when it was something else.</summary>
    private async Task<Admission?> WhyNotAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (operation.IdempotencyKey is { } key && await FindByIdempotencyKeyAsync(operation.StartedBy.Id, key, cancellationToken) is { } same)
            return new Admission.Repeated(same);

        var follows = operation.Follows?.Value ?? 0;
        var holder = await store.UseAsync(async database =>
        {
            var rows = database.Operations.Where(row => row.ServiceKey == operation.ServiceKey.Value);
            return await OneAsync(rows.Where(row => row.IsActive), cancellationToken)
                ?? await OneAsync(rows.Where(row => row.Follows == follows), cancellationToken);
        });
        return holder is null ? null : new Admission.Busy(holder);
    }

    private async Task<Admission> InsertAsync(PortalDatabase database, Operation operation, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var row = RowOf(operation);
        database.Add(row);
        await database.SaveChangesAsync(cancellationToken);
        var admitted = operation with { Id = new OperationId(row.Id) };
        await OperationLedger.WrittenAsync(database, admitted, cancellationToken);
        await store.CommitAsync(transaction, cancellationToken);
        return new Admission.Admitted(admitted);
    }
}
