using Microsoft.EntityFrameworkCore;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;
using Portal.Storage.Ledger;

namespace Portal.Storage.Policies;

/// <summary>The decisions on a database.</summary>
internal sealed class PolicyBook(PortalStore store) : IPolicyBook
{
    public Task<IReadOnlyList<PolicyRecord>> ListAsync(string kind, DateTimeOffset since, CancellationToken cancellationToken) => store.UseAsync<IReadOnlyList<PolicyRecord>>(async database =>
    {
        var from = Milliseconds(since);
        var rows = await database.Policies.AsNoTracking().Where(row => row.Kind == kind && row.At >= from).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToRecord())];
    });

    public Task<PolicyRecord?> FindAsync(string kind, string id, CancellationToken cancellationToken) => store.UseAsync<PolicyRecord?>(async database =>
    {
        return await database.Policies.AsNoTracking().FirstOrDefaultAsync(row => row.Kind == kind && row.Id == id, cancellationToken) is { } row ? row.ToRecord() : null;
    });

    public Task<bool> TryWriteAsync(PolicyRecord record, LedgerDraft? entry, CancellationToken cancellationToken) => store.UseAsync(async database =>
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var writer = entry is null ? null : await LedgerWriter.LockAsync(database, cancellationToken);
        if (await WriteAsync(database, record, cancellationToken) == 0)
            return false;
        if (writer is not null)
        {
            writer.Append(entry!);
            await writer.SaveAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    });

    public Task ForgetAsync(string kind, DateTimeOffset before, CancellationToken cancellationToken) => store.UseAsync(database =>
    {
        var until = Milliseconds(before);
        return database.Policies.Where(row => row.Kind == kind && row.At < until).ExecuteDeleteAsync(cancellationToken);
    });

    private static Task<int> WriteAsync(PortalDatabase database, PolicyRecord record, CancellationToken cancellationToken)
    {
        var at = Milliseconds(record.At);
        return record.Revision == 0
            ? database.Database.ExecuteSqlAsync(
                $"""INSERT INTO policies ("Kind", "Id", "Revision", "At", "What") VALUES ({record.Kind}, {record.Id}, 1, {at}, {record.What}) ON CONFLICT DO NOTHING""", cancellationToken)
            : database.Policies.Where(row => row.Kind == record.Kind && row.Id == record.Id && row.Revision == record.Revision).ExecuteUpdateAsync(
                row => row.SetProperty(old => old.Revision, record.Revision + 1).SetProperty(old => old.At, at).SetProperty(old => old.What, record.What), cancellationToken);
    }

    private static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();
}
