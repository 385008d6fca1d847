using System.Collections.Concurrent;
using Portal.Domain.Estate;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>All cloud services of the estate as its one reader remembers them.</summary>
/// <param name="graph">Lists everything by one query; null to list each subscription.</param>
internal sealed class CloudServiceInventory(FactReads reads, GraphReads? graph, CloudServicesOptions options, TimeProvider time) : IInventory
{
    private const int AtOnce = 8;

    /// <summary>Where Resource Graph may not be asked, it is tried again after so long.</summary>
    private static readonly TimeSpan TryGraphAgain = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Dictionary<SubscriptionId, SubscriptionShelf> shelves = [];
    private IReadOnlyList<InventoryDetail>? details;
    private DateTimeOffset graphFrom;

    public IReadOnlyList<InventoryDetail> Details
    {
        get
        {
            lock (gate)
                return details ??= [.. shelves.Values.SelectMany(shelf => shelf.Details)];
        }
    }

    public async Task<IReadOnlyList<EstateProblem>> ReadListsAsync(IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken)
    {
        Keep(subscriptions);
        if (graph is null || time.GetUtcNow() < graphFrom)
            return await ListEachAsync(subscriptions, cancellationToken);

        var askedAt = time.GetUtcNow();
        var ids = subscriptions.Select(subscription => subscription.Id.Value).ToList();
        var answer = ids.Count == 0 ? Reading.Of<IReadOnlyList<ListedSide>>([]) : await Attempt.ReadAsync("ask Resource Graph for the cloud services", () => graph.ReadAsync(ids, Known, cancellationToken), cancellationToken);
        switch (answer)
        {
            case Reading<IReadOnlyList<ListedSide>>.Read read:
                var bySubscription = read.Value.ToLookup(side => new SubscriptionId(side.Side.SubscriptionId));
                foreach (var subscription in subscriptions)
                    List(subscription, [.. bySubscription[subscription.Id]], askedAt, byGraph: true);
                return [];
            case Reading<IReadOnlyList<ListedSide>>.Failed { Failure: { Kind: CloudFailureKind.Throttled or CloudFailureKind.Network or CloudFailureKind.SignIn } failure }:
                return [new EstateProblem(null, failure)];
            default:
                graphFrom = askedAt + TryGraphAgain;
                return await ListEachAsync(subscriptions, cancellationToken);
        }
    }

    public void Learn(SwapFacts facts)
    {
        if (facts is not CloudServicePair pair)
            return;
        lock (gate)
        {
            foreach (var side in pair.Sides)
            {
                Find(side.Id)?.Learn(side, pair.ReadAt);
                shelves.GetValueOrDefault(new SubscriptionId(side.SubscriptionId))?.Change();
            }
        }
    }

    public IReadOnlyList<SwapFacts> Facts()
    {
        lock (gate)
        {
            var all = shelves.Values.SelectMany(shelf => shelf.Pairs(Elsewhere, options)).ToList();
            // Which instances are asked for by name follows from what is known of them.
            details = null;
            return all;
        }
    }

    private async Task<IReadOnlyList<EstateProblem>> ListEachAsync(IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken)
    {
        var problems = new ConcurrentBag<EstateProblem>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(subscriptions, limits, async (subscription, token) =>
        {
            var askedAt = time.GetUtcNow();
            try
            {
                var sides = await reads.ServicesAsync(subscription, token);
                List(subscription, [.. sides.Select(side => new ListedSide(side.Id, side, []))], askedAt, byGraph: false);
            }
            catch (CloudFailureException failure)
            {
                problems.Add(new EstateProblem(subscription.Name, failure.Failure));
            }
        });
        return [.. problems];
    }

    private void Keep(IReadOnlyList<Subscription> subscriptions)
    {
        lock (gate)
        {
            foreach (var gone in shelves.Keys.Except(subscriptions.Select(subscription => subscription.Id)).ToList())
                shelves.Remove(gone);
        }
    }

    private void List(Subscription subscription, IReadOnlyList<ListedSide> sides, DateTimeOffset askedAt, bool byGraph)
    {
        lock (gate)
        {
            if (shelves.GetValueOrDefault(subscription.Id) is not { } shelf || shelf.Subscription != subscription)
                shelves[subscription.Id] = shelf = new SubscriptionShelf(subscription, reads, time);
            shelf.List(sides, askedAt, byGraph);
            details = null;
        }
    }

    private ListedSide? Known(string id)
    {
        lock (gate)
            return Find(id)?.Listed;
    }

    private SideMemory? Find(string id) => shelves.GetValueOrDefault(new SubscriptionId(ResourcePath.SubscriptionOf(id)))?.Find(id);

    private Reading<CloudServiceSide> Elsewhere(string id) =>
        Find(id) is { } known ? Reading.Of(known.Listed.Side)
        : shelves.ContainsKey(new SubscriptionId(ResourcePath.SubscriptionOf(id))) ? Reading.Missing<CloudServiceSide>()
        : Reading.NotAsked<CloudServiceSide>();
}
