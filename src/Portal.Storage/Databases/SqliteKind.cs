using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portal.Storage.Databases;

/// <summary>SQLite: one file, one instance of the portal.</summary>
internal sealed class SqliteKind(IDbContextFactory<SqliteDatabase> databases, StorageOptions options) : IDatabaseKind
{
    public string Name => options.DatabaseFile;

    public string Mend => "Mend the disk or the folder of Storage:DataFolder, or close what holds the file";

    public string Clock => "unixepoch('subsec')";

    public PortalDatabase Open() => databases.CreateDbContext();

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await database.Database.MigrateAsync(cancellationToken);
        // Readers do not wait for writers, and what is written survives a loss of power.
        await database.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    /// <summary>A file that cannot be opened at the start wants a person.</summary>
    public bool MayPass(DbException failure) => false;

    /// <summary>A full disk or a lock rolls back; what a failing disk has kept is seen only when it is read again.</summary>
    public bool LeavesOpen(DbException failure) => failure is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_IOERR };
}
