using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Storage;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Reliability.Tests.Processes;

/// <summary>A database of its own, which a test reads beside the portals that write it.</summary>
internal sealed class SharedStorage : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly PostgresCluster? cluster;

    private SharedStorage(StorageOptions options, PostgresCluster? cluster)
    {
        (Options, this.cluster) = (options, cluster);
        services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<OperationFeed>().AddSingleton<LedgerProver>().AddSingleton<SwapHistory>().AddStorage(options).BuildServiceProvider();
    }

    public StorageOptions Options { get; }

    public IOperationLog Log => services.GetRequiredService<IOperationLog>();

    public IServiceProvider Services => services;

    public static async Task<SharedStorage> NewAsync(PostgresCluster? cluster, CancellationToken cancellationToken)
    {
        var options = new StorageOptions { DataFolder = Directory.CreateTempSubdirectory("proof-").FullName };
        if (cluster is not null)
            (options.Provider, options.ConnectionString) = (StorageProvider.PostgreSql, await cluster.NewDatabaseAsync(cancellationToken));
        var storage = new SharedStorage(options, cluster);
        // The first of them is the one that makes the database.
        await storage.services.GetServices<IHostedService>().First().StartAsync(cancellationToken);
        return storage;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (cluster is not null)
            await cluster.DropAsync(Options.ConnectionString);
        SqliteConnection.ClearAllPools();
        Directory.Delete(Options.DataFolder, recursive: true);
    }
}
