using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Web.Workers;

/// <summary>Holds every reading of the estate against what was known, and has swaps that were made with another tool written down.</summary>
internal sealed partial class ExternalSwapWatch(ServiceEstate estate, ExternalSwaps swaps, SwapHistory history, ILogger<ExternalSwapWatch> logger) : BackgroundService
{
    private readonly Dictionary<ServiceKey, Known> known = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var snapshot in estate.WatchAsync(stoppingToken))
        {
            foreach (var row in snapshot.Rows)
                await LookAsync(row, snapshot.ReadAt, stoppingToken);
        }
    }

    private async Task LookAsync(ServiceRow row, DateTimeOffset? readAt, CancellationToken cancellationToken)
    {
        var before = known.GetValueOrDefault(row.Service.Key);
        var shown = ServiceStand.Of(row.Service);
        if (shown is null || row.Active is not null)
            return; // Torn off, or our own operation moves it.
        if (before is not null && before.Stand == shown)
        {
            before.SeenAt = readAt;
            return;
        }

        try
        {
            if (await swaps.CheckAsync(row.Service, before?.SeenAt, cancellationToken) is not { } stand)
                return;
            known[row.Service.Key] = new Known(stand) { SeenAt = stand == shown ? readAt : before?.SeenAt };
            history.Announce();
        }
        catch (CloudFailureException failure)
        {
            LogUnread(row.Service.Name, failure.Failure.Sentence);
        }
        catch (OperationLogException failure)
        {
            LogUnread(row.Service.Name, failure.Message);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(row.Service.Name, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} does not stand as it was known, and could not be looked at: {Reason} The next reading tries again.")]
    private partial void LogUnread(string service, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Service} does not stand as it was known, and could not be looked at; the next reading tries again.")]
    private partial void LogFailed(string service, Exception failure);

    private sealed class Known(ServiceStand stand)
    {
        public ServiceStand Stand { get; } = stand;

        /// <summary>When a reading last showed it; null when none did since the start.</summary>
        public DateTimeOffset? SeenAt { get; set; }
    }
}
