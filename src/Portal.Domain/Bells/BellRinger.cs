using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Notices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Domain.Bells;

/// <summary>Looks whether bells are to ring. Every instance looks; the database lets one of them ring each.</summary>
/// <remarks>Throws <see cref="OperationLogException"/> when the database cannot be used; what was to ring rings with the next look.</remarks>
public sealed class BellRinger(ReadyBells bells, ServiceEstate estate, SwapPlanner planner, INotices notices, TimeProvider time)
{
    /// <summary>Many bells on one service cost one reading.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    /// <summary>Looks at every waiting bell once. What somebody waits for is read as often as if they looked at it.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (estate.Now.ReadAt is null)
            return;
        foreach (var bell in bells.All.Where(bell => bell.IsWaiting).ToList())
        {
            estate.Attention.Look(bell.Service, time.GetUtcNow());
            if (await EndAsync(bell, cancellationToken) is { } ended)
                await WriteAsync(ended, cancellationToken);
        }
    }

    /// <returns>The bell as it ends now; null while it waits on.</returns>
    private async Task<ReadyBell?> EndAsync(ReadyBell bell, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var row = estate.Now.Find(bell.Service);
        if (bell.Pair.Change(row?.Service) is { } change)
            return bell with { State = BellState.PairChanged, EndedAt = now, Because = change };
        if (now >= bell.ExpiresAt)
            return bell with { State = BellState.Expired, EndedAt = now, Because = "it was not ready in time" };
        return row is not null && BellRules.IsGreen(row) && await IsReadyAsync(bell, cancellationToken) ? bell with { State = BellState.Rang, EndedAt = now } : null;
    }

    /// <summary>A row is good for a board: before somebody is called, the service is read from its own resources.</summary>
    private async Task<bool> IsReadyAsync(ReadyBell bell, CancellationToken cancellationToken) =>
        await planner.PlanAsync(bell.Service, Fresh, cancellationToken) is PlanResult.Found { Plan: { CanSwap: true, Active: null } plan } && bell.Pair.Change(plan.Service) is null;

    private async Task WriteAsync(ReadyBell ended, CancellationToken cancellationToken)
    {
        // Told first: should it not be written, the same id is told again and is one.
        if (ended.State == BellState.Rang && estate.Now.Find(ended.Service)?.Service is { } service)
            await notices.TellAsync(Of(ended, service), cancellationToken);
        await bells.TryWriteAsync(ended, cancellationToken);
    }

    private static Notice Of(ReadyBell bell, HostedService service) => new()
    {
        Id = $"bell:{bell.Service}:{bell.By.Id}:{bell.Revision}", Kind = NoticeKind.BellRang.Name, At = bell.EndedAt!.Value, Page = NoticePage.Swap,
        Title = $"{bell.ServiceName} is ready: {bell.Pair.FromVersion} to {bell.Pair.ToVersion}", Text = $"{bell.By.Name} asked to be told.", Place = NoticePlace.Of(service), For = bell.By.Name,
    };
}
