using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Reliability.Tests.Simulation;
using Portal.Storage;
using Portal.Storage.Databases;

namespace Portal.Reliability.Tests.Databases;

/// <summary>A real SQLite database, in memory, whose clock is that of a simulation.</summary>
internal sealed class SimulatedSqlite : IDatabaseKind, IDisposable
{
    private static readonly Lazy<SqliteConnection> Empty = new(NewDatabase);

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly DbContextOptions<SqliteDatabase> options;

    public SimulatedSqlite(SimulatedTime time)
    {
        connection.Open();
        lock (Empty)
            Empty.Value.BackupDatabase(connection);
        connection.CreateFunction("simulated_now", () => time.Elapsed.TotalSeconds);
        options = new DbContextOptionsBuilder<SqliteDatabase>().UseSqlite(connection).Options;
    }

    public string Name => "simulated";

    public string Mend => "It is simulated";

    public string Clock => "simulated_now()";

    public OperationLog Log()
    {
        var store = new PortalStore(this);
        store.Open();
        return new OperationLog(store);
    }

    public PortalDatabase Open() => new SqliteDatabase(options);

    public Task MigrateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public bool MayPass(DbException failure) => false;

    public bool LeavesOpen(DbException failure) => false;

    public void Dispose() => connection.Dispose();

    /// <summary>The schema is made once by the product's own migrations, and then copied.</summary>
    private static SqliteConnection NewDatabase()
    {
        var template = new SqliteConnection("Data Source=:memory:");
        template.Open();
        using var database = new SqliteDatabase(new DbContextOptionsBuilder<SqliteDatabase>().UseSqlite(template).Options);
        database.Database.Migrate();
        return template;
    }
}
