using System.Collections.Concurrent;
using Portal.Domain.Operations;

namespace Portal.Web.Workers;

/// <summary>
/// Drives operations on the host's token, never on a browser's: new ones at once, and those that another run left behind.
/// A lease in the database keeps two instances of the portal from driving the same one.
/// </summary>
internal sealed partial class SwapWorker(SwapDriver driver, OperationFeed operations, TimeProvider time, ILogger<SwapWorker> logger) : BackgroundService
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<long, Task> runs = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(TakeAdmittedAsync(stoppingToken), SweepAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; the runs below write down where they are.
        }

        await Task.WhenAll(runs.Values);
    }

    private async Task TakeAdmittedAsync(CancellationToken stoppingToken)
    {
        await foreach (var operation in operations.Admitted.ReadAllAsync(stoppingToken))
            Drive(operation, stoppingToken);
    }

    /// <summary>Finds active operations that nobody drives: after a start, a crash of another instance, or a failed run.</summary>
    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweepEvery, time);
        var isReadable = true;
        do
        {
            try
            {
                foreach (var operation in await operations.RefreshAsync(stoppingToken))
                    Drive(operation, stoppingToken);
                if (!isReadable)
                    LogSweepWorks();
                isReadable = true;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                if (isReadable)
                    LogSweepFailed(failure);
                isReadable = false;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Drive(Operation operation, CancellationToken stoppingToken)
    {
        var id = operation.Id.Value;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!runs.TryAdd(id, started.Task))
            return;

        _ = RunAsync();

        async Task RunAsync()
        {
            try
            {
                await driver.DriveAsync(operation.Id, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Goes on after the next start.
            }
            catch (Exception failure)
            {
                LogRunFailed(id, failure);
            }
            finally
            {
                runs.TryRemove(id, out _);
                started.SetResult();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Active swaps could not be read from the log; trying every 3 s until they can.")]
    private partial void LogSweepFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Active swaps can be read from the log again.")]
    private partial void LogSweepWorks();

    [LoggerMessage(Level = LogLevel.Error, Message = "Swap {Id} stopped being driven; it goes on in 3 s from what was last written.")]
    private partial void LogRunFailed(long id, Exception failure);
}
