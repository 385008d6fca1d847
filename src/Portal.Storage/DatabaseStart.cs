using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Portal.Storage.Databases;

namespace Portal.Storage;

/// <summary>Brings the database to the newest form before anything else starts.</summary>
internal sealed class DatabaseStart(IDatabaseKind kind) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await kind.MigrateAsync(cancellationToken);
        }
        catch (DbException failure)
        {
            throw new InvalidDataException(
                $"{kind.Name} cannot be used as the portal's database: {failure.Message.TrimEnd('.')}. It was left as it is. {kind.Mend}.", failure);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
