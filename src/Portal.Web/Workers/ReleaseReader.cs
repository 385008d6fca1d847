using Portal.Domain.Releases;

namespace Portal.Web.Workers;

/// <summary>Reads the releases at the start, and again and again what other instances wrote; stamps what was just deployed.</summary>
internal sealed partial class ReleaseReader(ReleaseBook releases, ShelfOfReleases shelf, TimeProvider time, ILogger<ReleaseReader> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await releases.ReadAsync(stoppingToken);
                await shelf.StampAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The releases could not be read; those known until now stay, and they are read again in ten seconds.")]
    private partial void LogFailed(Exception failure);
}
