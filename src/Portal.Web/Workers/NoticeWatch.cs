using Portal.Domain.Notices;
using Portal.Domain.Operations;

namespace Portal.Web.Workers;

/// <summary>
/// Sees to it that what happens is told: it looks at operations, at swaps outside the portal, at return tickets and at requests for approval. Nothing is told from memory:
/// at each start it looks at the last day once more, and what was told before is told no second time.
/// </summary>
internal sealed partial class NoticeWatch(NoticeSources sources, INotices notices, TicketNotices tickets, TimeProvider time, ILogger<NoticeWatch> logger) : BackgroundService
{
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(1);
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(5);

    /// <summary>The database knows all of them; these save asking it.</summary>
    private const int MostRemembered = 10_000;

    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(WatchOperationsAsync(stoppingToken), WatchOutsideAsync(stoppingToken), WatchTicketsAsync(stoppingToken), WatchApprovalsAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task WatchOperationsAsync(CancellationToken stoppingToken)
    {
        await UntilWrittenAsync(
            async () =>
            {
                foreach (var operation in await sources.OperationsSinceAsync(time.GetUtcNow() - LookBack, stoppingToken))
                    await TellAsync(OperationNotices.Of(operation, sources.ServiceOf(operation.ServiceKey)), stoppingToken);
            },
            stoppingToken);
        await foreach (var all in sources.Operations.WatchAsync(stoppingToken))
            await UntilWrittenAsync(() => TellAsync(all.Values.SelectMany(operation => OperationNotices.Of(operation, sources.ServiceOf(operation.ServiceKey))), stoppingToken), stoppingToken);
    }

    private async Task WatchOutsideAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in sources.History.WatchAsync(stoppingToken))
        {
            await UntilWrittenAsync(
                async () =>
                {
                    foreach (var entry in await sources.OutsideSinceAsync(time.GetUtcNow() - LookBack, stoppingToken))
                        await TellAsync(ExternalNotices.Of(entry, entry.ServiceKey is { } key ? sources.ServiceOf(key) : null) is { } notice ? [notice] : [], stoppingToken);
                },
                stoppingToken);
        }
    }

    private async Task WatchTicketsAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TryAgain, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var row in sources.Estate.Now.Rows.Where(row => row.Ticket is not null))
                await UntilWrittenAsync(() => tickets.LookAsync(row, stoppingToken), stoppingToken);
        }
    }

    private async Task WatchApprovalsAsync(CancellationToken stoppingToken)
    {
        await foreach (var book in sources.Rules.WatchAsync(stoppingToken))
            await UntilWrittenAsync(() => TellAsync((book?.Approvals ?? []).SelectMany(asked => ApprovalNotices.Of(asked, sources.ServiceOf(asked.ServiceKey))), stoppingToken), stoppingToken);
    }

    private async Task TellAsync(IEnumerable<Notice> all, CancellationToken cancellationToken)
    {
        foreach (var notice in all)
        {
            if (told.Contains(notice.Id))
                continue;
            await notices.TellAsync(notice, cancellationToken);
            if (told.Count >= MostRemembered)
                told.Clear();
            told.Add(notice.Id);
        }
    }

    /// <summary>A database that is away for a while loses nothing: the same is told again until it is written.</summary>
    private async Task UntilWrittenAsync(Func<Task> tell, CancellationToken stoppingToken)
    {
        var isLogged = false;
        while (true)
        {
            try
            {
                await tell();
                return;
            }
            catch (OperationLogException failure)
            {
                if (!isLogged)
                    LogNotWritten(failure.Message);
                isLogged = true;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
                return; // What comes next is told all the same.
            }

            await Task.Delay(TryAgain, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Something that happened could not be told.")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What happened cannot be written into the outbox now: {Cause} It is tried every 5 s.")]
    private partial void LogNotWritten(string cause);
}
