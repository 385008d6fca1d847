using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portal.Storage.Ledger;

namespace Portal.Storage;

/// <summary>
/// Brings the database to the newest form before anything else starts. A server that is not there yet keeps no portal from starting:
/// it serves, says that it is not ready, and goes on when the server is there.
/// </summary>
internal sealed partial class DatabaseStart(PortalStore store, TimeProvider time, ILogger<DatabaseStart> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await TryAsync(cancellationToken) is not { } failure)
            return;
        LogNotThere($"{store.Kind.Name}: {failure.Message.TrimEnd('.')}. {store.Kind.Mend}");
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do
            await Task.Delay(Pause, time, stoppingToken);
        while (await TryAsync(stoppingToken) is not null);
    }

    /// <returns>Null when the database is in its newest form, else what may pass.</returns>
    private async Task<DbException?> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.Kind.MigrateAsync(cancellationToken);
            await LedgerTakeover.RunAsync(store.Kind, cancellationToken);
            store.Open();
            return null;
        }
        catch (Exception failure) when (Cause(failure) is { } cause)
        {
            return store.Kind.MayPass(cause) ? cause : throw new InvalidDataException(
                $"{store.Kind.Name} cannot be used as the portal's database: {cause.Message.TrimEnd('.')}. It was left as it is. {store.Kind.Mend}.", failure);
        }
    }

    /// <summary>EF Core wraps what a new try might mend.</summary>
    private static DbException? Cause(Exception failure) => failure as DbException ?? (failure is InvalidOperationException ? failure.InnerException as DbException : null);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer yet. {Name}; the portal goes on by itself.")]
    private partial void LogNotThere(string name);
}
