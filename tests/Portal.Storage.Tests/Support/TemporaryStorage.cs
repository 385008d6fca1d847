using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Domain.Operations;

namespace Portal.Storage.Tests.Support;

/// <summary>A real database in a folder of its own.</summary>
internal sealed class TemporaryStorage : IAsyncDisposable
{
    private readonly List<ServiceProvider> opened = [];

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("portal-storage-");

    public async Task<IOperationLog> OpenAsync(CancellationToken cancellationToken)
    {
        var services = new ServiceCollection().AddStorage(new StorageOptions { DataFolder = Folder.FullName }).BuildServiceProvider();
        opened.Add(services);
        foreach (var start in services.GetServices<IHostedService>())
            await start.StartAsync(cancellationToken);
        return services.GetRequiredService<IOperationLog>();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var services in opened)
            await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
    }
}
