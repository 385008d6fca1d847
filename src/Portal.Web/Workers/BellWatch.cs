using Portal.Domain.Bells;
using Portal.Domain.Operations;
using Portal.Domain.Standby;

namespace Portal.Web.Workers;

/// <summary>Rings bells and reminds of leases, and shows here what other instances wrote of both.</summary>
internal sealed partial class BellWatch(ReadyBells bells, BellRinger ringer, StandbyLeases leases, LeaseReminder reminder, TimeProvider time, ILogger<BellWatch> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private bool isLogged;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            do
                await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; bells and leases are written down.
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await bells.RefreshAsync(stoppingToken);
            await leases.RefreshAsync(stoppingToken);
            await ringer.LookAsync(stoppingToken);
            await reminder.LookAsync(stoppingToken);
            isLogged = false;
        }
        catch (OperationLogException failure)
        {
            if (!isLogged)
                LogNotRead(failure.Message);
            isLogged = true;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Ready bells and standby leases could not be looked at; they are in a second again.")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ready bells and standby leases are not looked at now: {Cause} They are in a second again.")]
    private partial void LogNotRead(string cause);
}
