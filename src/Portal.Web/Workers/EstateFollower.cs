using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Web.Workers;

/// <summary>Shows every operation on the board at once, and reads its service afresh when it has ended.</summary>
internal sealed partial class EstateFollower(OperationFeed operations, ServiceEstate estate, SwapPlanner planner, ILogger<EstateFollower> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var active = new HashSet<long>();
        await foreach (var all in operations.WatchAsync(stoppingToken))
        {
            foreach (var operation in all.Values)
            {
                if (operation.IsActive)
                {
                    if (active.Add(operation.Id.Value))
                        planner.Forget(operation.ServiceKey);
                    estate.Show(operation);
                }
                else if (active.Remove(operation.Id.Value))
                {
                    // Before the way back is offered: who takes it must not be shown the sides as they were.
                    planner.Forget(operation.ServiceKey);
                    await ReadAgainAsync(operation.ServiceKey, stoppingToken);
                }
            }
        }
    }

    private async Task ReadAgainAsync(ServiceKey key, CancellationToken cancellationToken)
    {
        try
        {
            if (await planner.PlanAsync(key, cancellationToken) is PlanResult.Found found)
                estate.Replace(ServiceRow.Of(found.Plan));
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(key.Value, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Service {Key} could not be read after its swap; the next reading of everything shows it.")]
    private partial void LogFailed(string key, Exception failure);
}
