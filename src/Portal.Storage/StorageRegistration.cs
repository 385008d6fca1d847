using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Storage.Ledger;

namespace Portal.Storage;

/// <summary>The portal's memory in the container.</summary>
public static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(options.DataFolder, "portal.db"),
            DefaultTimeout = 30, // Seconds to wait for another writer.
        };
        services.AddPooledDbContextFactory<PortalDatabase>(database => database.UseSqlite(connection.ConnectionString));
        services.AddSingleton<IOperationLog, OperationLog>();
        services.AddSingleton<ILedger, LedgerStore>();
        services.AddSingleton<IServiceStands, ServiceStands>();
        services.AddHostedService<DatabaseStart>();
        return services;
    }
}
