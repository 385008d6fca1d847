using System.Collections.Concurrent;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Estate;

/// <summary>The inventory of a kind whose lists tell everything that there is to know.</summary>
public sealed class ListedInventory(ISwapTarget target) : IInventory
{
    private const int AtOnce = 8;

    private readonly ConcurrentDictionary<Subscription, IReadOnlyList<SwapFacts>> read = new();

    public IReadOnlyList<InventoryDetail> Details => [];

    public async Task<IReadOnlyList<EstateProblem>> ReadListsAsync(IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken)
    {
        var problems = new ConcurrentBag<EstateProblem>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(subscriptions, limits, async (subscription, token) =>
        {
            try
            {
                read[subscription] = await target.ListServicesAsync(subscription, token);
            }
            catch (CloudFailureException failure)
            {
                problems.Add(new EstateProblem(subscription.Name, failure.Failure));
            }
        });

        foreach (var gone in read.Keys.Except(subscriptions))
            read.TryRemove(gone, out _);
        return [.. problems];
    }

    public void Learn(SwapFacts facts)
    {
        var subscription = facts.Service.Subscription;
        if (read.TryGetValue(subscription, out var known))
            read[subscription] = [.. known.Select(listed => listed.Service.Key == facts.Service.Key ? facts : listed)];
    }

    public IReadOnlyList<SwapFacts> Facts() => [.. read.Values.SelectMany(facts => facts)];
}
