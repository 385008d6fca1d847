using Portal.Domain.Policies.Rules;

namespace Portal.Web.Workers;

/// <summary>Keeps the rules that pages show as they are in the database, whoever wrote them, and ends requests for approval whose time or plan has gone.</summary>
internal sealed partial class RuleWatch(RuleShelf shelf, ApprovalKeeper keeper, TimeProvider time, ILogger<RuleWatch> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        var isReadable = true;
        do
        {
            try
            {
                await shelf.RefreshAsync(stoppingToken);
                await keeper.SettleAsync(stoppingToken);
                if (!isReadable)
                    LogReadable();
                isReadable = true;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                if (isReadable)
                    LogUnreadable(failure);
                isReadable = false;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Windows, locks, friction and approvals could not be read; nothing can be swapped until they can. Trying every 2 s.")]
    private partial void LogUnreadable(Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Windows, locks, friction and approvals can be read again.")]
    private partial void LogReadable();
}
