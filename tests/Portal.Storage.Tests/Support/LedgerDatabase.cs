using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Storage.Databases;

namespace Portal.Storage.Tests.Support;

/// <summary>The ledger and all around it on a real database, and the hand of somebody who gets at the tables.</summary>
internal sealed class LedgerDatabase(IServiceProvider services)
{
    private static readonly TimeProvider Time = TimeProvider.System;

    public IOperationLog Log => services.GetRequiredService<IOperationLog>();

    public ILedger Ledger => services.GetRequiredService<ILedger>();

    public bool IsSqlite => Kind is SqliteKind;

    public IServiceStands Stands => services.GetRequiredService<IServiceStands>();

    /// <summary>Another instance of the portal on the database.</summary>
    public static async Task<LedgerDatabase> OpenAsync(TemporaryStorage storage, CancellationToken cancellationToken) => new(await storage.StartAsync(cancellationToken));

    public Task<LedgerProof> ProveAsync(CancellationToken cancellationToken) => new LedgerProver(Ledger, Time).ProveAsync(cancellationToken);

    /// <summary>All entries, oldest first.</summary>
    public async Task<List<LedgerEntry>> EntriesAsync(CancellationToken cancellationToken)
    {
        List<LedgerEntry> all = [];
        await foreach (var part in Ledger.ReadAsync(long.MaxValue, cancellationToken))
            all.AddRange(part.Select(stored => stored.ToEntry()));
        return all;
    }

    /// <summary>Whatever somebody with a database tool would type.</summary>
    public async Task TypeAsync(string sql, CancellationToken cancellationToken)
    {
        await using var database = Kind.Open();
        await database.Database.ExecuteSqlRawAsync(sql, cancellationToken);
    }

    /// <summary>Takes the guards away, as somebody who owns the database can.</summary>
    public async Task UnguardAsync(CancellationToken cancellationToken)
    {
        await using var database = Kind.Open();
        foreach (var sql in IsSqlite ? SqliteGuards : PostgreSqlGuards)
            await database.Database.ExecuteSqlRawAsync(sql, cancellationToken);
    }

    private IDatabaseKind Kind => services.GetRequiredService<IDatabaseKind>();

    private static string[] SqliteGuards =>
    [
        "DROP TRIGGER ledger_refuses_updates", "DROP TRIGGER ledger_refuses_deletes", "DROP TRIGGER ledger_refuses_replacements",
        "DROP TRIGGER ledger_head_moves_on", "DROP TRIGGER ledger_head_stays",
    ];

    private static string[] PostgreSqlGuards => ["ALTER TABLE ledger DISABLE TRIGGER ALL", "ALTER TABLE ledger_head DISABLE TRIGGER ALL"];
}
