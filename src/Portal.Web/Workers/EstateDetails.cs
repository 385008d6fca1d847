using System.Collections.Concurrent;
using Portal.Domain.Estate;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Workers;

/// <summary>Reads details one by one within the budget: what people look at more often than the rest. A subscription that asks to wait is left alone.</summary>
internal sealed class EstateDetails
{
    private const int Burst = 120;
    private const int MostUnderWay = 32;
    private static readonly TimeSpan WaitWhenNotTold = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<InventoryDetail, bool> underWay = new();
    private readonly ConcurrentDictionary<SubscriptionId, (EstateProblem Problem, DateTimeOffset Until)> quiet = new();
    private readonly EstateInventories inventories;
    private readonly ServiceEstate estate;
    private readonly DetailBudgets budgets;
    private readonly TimeProvider time;
    private long heardAt;

    public EstateDetails(EstateInventories inventories, ServiceEstate estate, EstateOptions options, TimeProvider time)
    {
        (this.inventories, this.estate, this.time) = (inventories, estate, time);
        budgets = new DetailBudgets(Burst, options.ReadsPerSecond, time);
        Rest = TimeSpan.FromSeconds(options.RefreshSeconds);
    }

    /// <summary>What nobody looks at is left alone for so long.</summary>
    public TimeSpan Rest { get; }

    /// <summary>Why some details stay as they were.</summary>
    public IEnumerable<EstateProblem> Problems => quiet.Values.Select(subscription => subscription.Problem);

    /// <summary>When something was last told; null before the first time.</summary>
    public DateTimeOffset? HeardAt => Interlocked.Read(ref heardAt) is var ticks and > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Starts what is due.</summary>
    /// <returns>The reads that were started; empty when nothing is due or the budget is used up.</returns>
    public IReadOnlyList<Task> Start(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // A subscription that asked to wait is asked for one thing first, and soon; the rest follows when that was told.
        var asked = underWay.Keys.Select(detail => detail.Subscription.Id).ToHashSet();
        var swapping = estate.Now.Rows.Where(row => row.Active is not null).Select(row => row.Service.Key).ToHashSet();
        var order = new DetailOrder(Rest, detail => quiet.ContainsKey(detail.Subscription.Id) ? Attention.OnScreen
            : detail.Service is not { } key ? Attention.None
            : swapping.Contains(key) ? Attention.Watched
            : estate.Attention.Of(key, now));
        var next = budgets.Take(inventories.Details.Where(detail => MayBeRead(detail, now) && (!quiet.ContainsKey(detail.Subscription.Id) || asked.Add(detail.Subscription.Id))), order, MostUnderWay - underWay.Count, now);
        return [.. next.Select(detail => ReadAsync(detail, cancellationToken))];
    }

    private bool MayBeRead(InventoryDetail detail, DateTimeOffset now) =>
        !underWay.ContainsKey(detail) && !(quiet.TryGetValue(detail.Subscription.Id, out var wait) && now < wait.Until);

    private async Task ReadAsync(InventoryDetail detail, CancellationToken cancellationToken)
    {
        underWay[detail] = true;
        try
        {
            var failure = await detail.ReadAsync(cancellationToken);
            if (failure is null)
                Told(detail);
            else
                quiet[detail.Subscription.Id] = (new EstateProblem(detail.Subscription.Name, failure), time.GetUtcNow() + (failure.RetryAfter ?? WaitWhenNotTold));
        }
        finally
        {
            underWay.TryRemove(detail, out _);
        }
    }

    private void Told(InventoryDetail detail)
    {
        Interlocked.Exchange(ref heardAt, time.GetUtcNow().UtcTicks);
        if (quiet.TryGetValue(detail.Subscription.Id, out var wait) && time.GetUtcNow() >= wait.Until)
            quiet.TryRemove(detail.Subscription.Id, out _);
        if (detail is { Service: { } key, ReadAt: { } at })
            estate.InstancesWereRead(key, at);
    }
}
