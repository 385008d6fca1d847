using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Portal.Storage.Databases;

/// <summary>PostgreSQL: one server, several instances of the portal.</summary>
internal sealed class PostgreSqlKind(IDbContextFactory<PostgreSqlDatabase> databases, NpgsqlConnectionStringBuilder connection) : IDatabaseKind
{
    /// <summary>Any number that no other program on this database locks.</summary>
    private const long MigrationLock = 0x5649_5053_5741_50;

    public string Name => $"PostgreSQL database {connection.Database} on {connection.Host}:{connection.Port}";

    public string Mend => "Start or mend the server of Storage:ConnectionString, or mend that setting";

    /// <summary>Not now(): that one stands still for a whole transaction.</summary>
    public string Clock => "extract(epoch from clock_timestamp())::double precision";

    public PortalDatabase Open() => databases.CreateDbContext();

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        // Its own connection, and none of the pool's: when it is closed, also by a failure, the lock is gone.
        await using var turn = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Pooling = false }.ConnectionString);
        await turn.OpenAsync(cancellationToken);
        await using var wait = new NpgsqlCommand($"SELECT pg_advisory_lock({MigrationLock})", turn) { CommandTimeout = 0 };
        await wait.ExecuteNonQueryAsync(cancellationToken);

        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await database.Database.MigrateAsync(cancellationToken);
    }

    public bool MayPass(DbException failure) => failure.IsTransient;

    /// <summary>The server's own word is a no; without it, or when it says that it breaks off, the commit may have come through.</summary>
    public bool LeavesOpen(DbException failure) =>
        failure is not PostgresException answer || answer.SqlState.StartsWith("08", StringComparison.Ordinal) || answer.SqlState.StartsWith("57P", StringComparison.Ordinal);
}
