using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Domain.Ledger;
using Portal.Domain.Notices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Probing;
using Portal.Storage.Databases;
using Portal.Storage.Lamps;
using Portal.Storage.Ledger;
using Portal.Storage.Notices;
using Portal.Storage.Policies;

namespace Portal.Storage;

/// <summary>The portal's memory in the container.</summary>
public static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(options);
        return (options.Provider == StorageProvider.PostgreSql ? services.AddPostgreSql(options) : services.AddSqlite(options))
            .AddSingleton<PortalStore>()
            .AddSingleton<IOperationLog, OperationLog>()
            .AddSingleton<ILampLog, LampLog>()
            .AddSingleton<ILedger, LedgerStore>()
            .AddSingleton<IServiceStands, ServiceStands>()
            .AddSingleton<IPolicyBook, PolicyBook>()
            .AddSingleton<INoticeOutbox, NoticeOutbox>();
    }

    /// <summary>Keeps the keys where all instances find them: in the shared database, or in the folder of the only instance.</summary>
    public static IDataProtectionBuilder PersistKeysToStorage(this IDataProtectionBuilder keys, StorageOptions options) => options.Provider == StorageProvider.PostgreSql
        ? keys.PersistKeysToDbContext<PostgreSqlDatabase>()
        : keys.PersistKeysToFileSystem(KeyFolder.In(options.DataFolder));

    private static IServiceCollection AddSqlite(this IServiceCollection services, StorageOptions options)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = options.DatabaseFile,
            DefaultTimeout = 5, // Seconds to wait for another writer; a longer lock is somebody else's and is named.
        };
        return services
            .AddPooledDbContextFactory<SqliteDatabase>(database => database.UseSqlite(connection.ConnectionString))
            .AddSingleton<IDatabaseKind, SqliteKind>()
            .AddHostedService<DatabaseStart>();
    }

    private static IServiceCollection AddPostgreSql(this IServiceCollection services, StorageOptions options)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString) 
        {
            ApplicationName = "vip-swap-portal",
            ReadBufferSize = 64 * 1024, // A receipt has some kilobytes; the usual 8 are asked for again with every second one.
        };
        return services
            .AddSingleton(connection)
            .AddPooledDbContextFactory<PostgreSqlDatabase>(database => database.UseNpgsql(connection.ConnectionString))
            .AddSingleton<IDatabaseKind, PostgreSqlKind>()
            .AddHostedService<DatabaseStart>()
            .AddSingleton<NoticeBoard>()
            .AddHostedService<OperationListener>();
    }
}
