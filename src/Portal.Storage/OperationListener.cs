using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Portal.Domain.Operations;

namespace Portal.Storage;

/// <summary>Hears from PostgreSQL what other instances write, and shows it here at once.</summary>
internal sealed partial class OperationListener(OperationFeed operations, NpgsqlConnectionStringBuilder database, TimeProvider time, ILogger<OperationListener> logger)
    : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(() => pause = FirstPause, stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or OperationLogException or IOException or SocketException or TimeoutException)
            {
                if (pause == FirstPause)
                    LogDeaf(failure.Message);
            }

            await Task.Delay(pause, time, stoppingToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Ends with a failure only: the connection is held for as long as it lasts.</summary>
    private async Task ListenAsync(Action heard, CancellationToken stoppingToken)
    {
        // Asked every few seconds, a connection that was cut without a word is noticed too.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, KeepAlive = 5 }.ConnectionString);
        var told = new Queue<OperationNotice>();
        connection.Notification += (_, notification) => told.Enqueue(OperationNotice.Read(notification.Payload));
        await connection.OpenAsync(stoppingToken);
        await using (var listen = new NpgsqlCommand($"LISTEN {OperationNotice.Channel}", connection))
            await listen.ExecuteNonQueryAsync(stoppingToken);

        await operations.RefreshAsync(stoppingToken); // What was written while nobody listened.
        heard();
        while (true)
        {
            while (told.TryDequeue(out var notice))
                await ShowAsync(notice, stoppingToken);
            await connection.WaitAsync(stoppingToken);
        }
    }

    private async Task ShowAsync(OperationNotice notice, CancellationToken stoppingToken)
    {
        if (operations.Now.GetValueOrDefault(notice.Id.Value) is not { } known || known.Events.Count < notice.Revision)
            await operations.RefreshAsync(notice.Id, stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What other instances write is not heard now: {Cause} Trying again until it is; meanwhile it is read every few seconds.")]
    private partial void LogDeaf(string cause);
}
