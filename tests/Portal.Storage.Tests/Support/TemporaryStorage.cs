using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Storage.Tests.Support;

/// <summary>A real database of its own: a file, or one on the server when there is one.</summary>
internal sealed class TemporaryStorage(PostgresCluster? cluster = null) : IAsyncDisposable
{
    private readonly List<ServiceProvider> opened = [];
    private StorageOptions? options;

    /// <summary>On a database that is the caller's.</summary>
    public TemporaryStorage(string connectionString)
        : this() => options = new StorageOptions { DataFolder = Folder.FullName, Provider = StorageProvider.PostgreSql, ConnectionString = connectionString };

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("portal-storage-");

    public async Task<StorageOptions> OptionsAsync(CancellationToken cancellationToken) => options ??= cluster is null
        ? new StorageOptions { DataFolder = Folder.FullName }
        : new StorageOptions { DataFolder = Folder.FullName, Provider = StorageProvider.PostgreSql, ConnectionString = await cluster.NewDatabaseAsync(cancellationToken) };

    /// <summary>Another instance of the portal on this database.</summary>
    public async Task<IOperationLog> OpenAsync(CancellationToken cancellationToken) => (await StartAsync(cancellationToken)).GetRequiredService<IOperationLog>();

    public async Task<IServiceProvider> StartAsync(CancellationToken cancellationToken, Action<IServiceCollection>? change = null)
    {
        var collection = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<OperationFeed>().AddSingleton<LedgerProver>().AddSingleton<SwapHistory>().AddStorage(await OptionsAsync(cancellationToken));
        change?.Invoke(collection);
        var services = collection.BuildServiceProvider();
        opened.Add(services);
        foreach (var start in services.GetServices<IHostedService>())
            await start.StartAsync(cancellationToken);
        return services;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var services in opened)
        {
            foreach (var start in services.GetServices<IHostedService>().Reverse())
                await start.StopAsync(CancellationToken.None);
            await services.DisposeAsync();
        }

        if (cluster is not null && options is not null)
            await cluster.DropAsync(options.ConnectionString);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
    }
}
