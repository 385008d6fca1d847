using Portal.Domain.Ledger;

namespace Portal.Web.Workers;

/// <summary>Has swaps that were made outside the portal completed with who made them, once the activity log tells.</summary>
internal sealed partial class CallerWatch(CallerSearch callers, SwapHistory history, TimeProvider time, ILogger<CallerWatch> logger) : BackgroundService
{
    private static readonly TimeSpan AskAgainEvery = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(AskAgainEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await callers.CompleteAsync(stoppingToken))
                    history.Announce();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who made swaps outside the portal could not be found out; trying again in a minute.")]
    private partial void LogFailed(Exception failure);
}
