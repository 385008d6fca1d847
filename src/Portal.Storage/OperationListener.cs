using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Portal.Domain.Operations;

namespace Portal.Storage;

/// <summary>Hears from PostgreSQL what other instances write, and shows it here at once.</summary>
internal sealed partial class OperationListener(NoticeBoard board, NpgsqlConnectionStringBuilder database, TimeProvider time, ILogger<OperationListener> logger)
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
        var told = new Queue<NpgsqlNotificationEventArgs>();
        connection.Notification += (_, notification) => told.Enqueue(notification);
        await connection.OpenAsync(stoppingToken);
        await using (var listen = new NpgsqlCommand($"LISTEN {OperationNotice.Channel}; LISTEN {NoticeBoard.Ledger}", connection))
            await listen.ExecuteNonQueryAsync(stoppingToken);

        await board.RefreshAsync(stoppingToken); // What was written while nobody listened.
        heard();
        while (true)
        {
            while (told.TryDequeue(out var notice))
                await board.ShowAsync(notice.Channel, notice.Payload, stoppingToken);
            await connection.WaitAsync(stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What other instances write is not heard now: {Cause} Trying again until it is; meanwhile it is read every few seconds.")]
    private partial void LogDeaf(string cause);
}
