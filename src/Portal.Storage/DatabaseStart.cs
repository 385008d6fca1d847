using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Portal.Storage.Ledger;

namespace Portal.Storage;

/// <summary>Brings the database to the newest form before anything else starts.</summary>
internal sealed class DatabaseStart(IDbContextFactory<PortalDatabase> databases) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        try
        {
            await database.Database.MigrateAsync(cancellationToken);
            // Readers do not wait for writers, and what is written survives a loss of power.
            await database.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
            await LedgerTakeover.RunAsync(database, cancellationToken);
        }
        catch (DbException failure)
        {
            throw new InvalidDataException(
                $"{database.Database.GetDbConnection().DataSource} cannot be used as the portal's database: {failure.Message.TrimEnd('.')}. "
                + "The file was left as it is. Move it away or make it writable, or set Storage:DataFolder to another folder.", failure);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
