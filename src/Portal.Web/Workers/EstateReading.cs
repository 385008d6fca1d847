using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Web.Workers;

/// <summary>Reads what exists: what cannot be read keeps its rows and says why.</summary>
internal sealed class EstateReading(EstateInventories inventories, IOperationLog log, TimeProvider time)
{
    public EstateInventories Inventories { get; } = inventories;

    /// <param name="before">The picture until now: subscriptions that cannot be listed again are taken from it.</param>
    /// <exception cref="OperationLogException">The log cannot be read.</exception>
    public async Task<EstateLists> ReadAsync(EstateSnapshot before, CancellationToken cancellationToken)
    {
        List<EstateProblem> problems = [];
        List<Subscription> all = [];
        foreach (var (target, inventory) in Inventories.All)
        {
            var subscriptions = await ListSubscriptionsAsync(target, before, problems, cancellationToken);
            problems.AddRange(await inventory.ReadListsAsync(subscriptions, cancellationToken));
            all.AddRange(subscriptions);
        }

        var known = all.DistinctBy(subscription => subscription.Id).OrderBy(subscription => subscription.Name, StringComparer.OrdinalIgnoreCase).ToEquatableList();
        return new EstateLists(
            known,
            problems.OrderBy(problem => problem.Subscription, StringComparer.OrdinalIgnoreCase).ToEquatableList(),
            await log.LatestAsync(Inventories.Keys(before), cancellationToken),
            IsReading(known, problems) ? time.GetUtcNow() : null);
    }

    private static async Task<IReadOnlyList<Subscription>> ListSubscriptionsAsync(ISwapTarget target, EstateSnapshot before, List<EstateProblem> problems, CancellationToken cancellationToken)
    {
        try
        {
            return await target.ListSubscriptionsAsync(cancellationToken);
        }
        catch (CloudFailureException failure)
        {
            problems.Add(new EstateProblem(null, failure.Failure));
            return before.Subscriptions;
        }
    }

    /// <summary>A reading that failed throughout is no reading; the old time stays and shows its age.</summary>
    private static bool IsReading(EquatableList<Subscription> subscriptions, List<EstateProblem> problems) =>
        problems.Count == 0 || subscriptions.Any(subscription => problems.TrueForAll(problem => problem.Subscription != subscription.Name && !IsOfAll(problem)));

    // A list of everything that was refused leaves nothing read; subscriptions that could not be listed again were read all the same.
    private static bool IsOfAll(EstateProblem problem) => problem is { Subscription: null, Failure.Kind: CloudFailureKind.Throttled };
}
