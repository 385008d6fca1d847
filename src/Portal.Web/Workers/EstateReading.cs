using System.Collections.Concurrent;
using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Web.Workers;

/// <summary>One reading of everything: what cannot be read keeps its old rows and says why.</summary>
internal sealed class EstateReading(SwapKinds kinds, IOperationLog log, TimeProvider time)
{
    private const int SubscriptionsAtOnce = 8;

    public async Task<EstateSnapshot> ReadAsync(EstateSnapshot before, CancellationToken cancellationToken)
    {
        var problems = new ConcurrentBag<EstateProblem>();
        var read = new ConcurrentBag<(Subscription Subscription, ISwapTarget Target, IReadOnlyList<SwapFacts> Facts)>();
        var subscriptions = await ListSubscriptionsAsync(before, problems, cancellationToken);
        var work = from target in kinds.All from subscription in subscriptions select (target, subscription);

        await Parallel.ForEachAsync(work, new ParallelOptions { MaxDegreeOfParallelism = SubscriptionsAtOnce, CancellationToken = cancellationToken }, async (item, token) =>
        {
            try
            {
                read.Add((item.subscription, item.target, await item.target.ListServicesAsync(item.subscription, token)));
            }
            catch (CloudFailureException failure)
            {
                problems.Add(new EstateProblem(item.subscription.Name, failure.Failure));
            }
        });

        var rows = await JudgeAsync(before, [.. read.SelectMany(part => part.Facts.Select(facts => (part.Target, Facts: facts)))], cancellationToken);
        var unread = problems.Select(problem => problem.Subscription).ToHashSet();
        var old = before.Rows.Where(row => unread.Contains(row.Service.Subscription.Name));
        return new EstateSnapshot(
            rows.Concat(old).DistinctBy(row => row.Service.Key).OrderBy(row => row.Service.Name, StringComparer.OrdinalIgnoreCase).ToEquatableList(),
            subscriptions.OrderBy(subscription => subscription.Name, StringComparer.OrdinalIgnoreCase).ToEquatableList(),
            problems.OrderBy(problem => problem.Subscription, StringComparer.OrdinalIgnoreCase).ToEquatableList(),
            // A reading that failed throughout is no reading; the old time stays and shows its age.
            read.IsEmpty && !problems.IsEmpty ? before.ReadAt : time.GetUtcNow());
    }

    private async Task<IReadOnlyList<Subscription>> ListSubscriptionsAsync(EstateSnapshot before, ConcurrentBag<EstateProblem> problems, CancellationToken cancellationToken)
    {
        var all = new List<Subscription>();
        foreach (var target in kinds.All)
        {
            try
            {
                all.AddRange(await target.ListSubscriptionsAsync(cancellationToken));
            }
            catch (CloudFailureException failure)
            {
                problems.Add(new EstateProblem(null, failure.Failure));
                all.AddRange(before.Subscriptions);
            }
        }

        return [.. all.DistinctBy(subscription => subscription.Id)];
    }

    private async Task<IEnumerable<ServiceRow>> JudgeAsync(EstateSnapshot before, IReadOnlyList<(ISwapTarget Target, SwapFacts Facts)> read, CancellationToken cancellationToken)
    {
        var keysNow = read.Select(part => part.Facts.Service.Key).ToHashSet();
        var keysBefore = before.Rows.SelectMany(row => row.Service.Deployments.Select(deployment => (deployment.Id, row.Service.Key))).DistinctBy(known => known.Id)
            .ToDictionary(known => known.Id, known => known.Key);
        var named = read.Select(part => (part.Target, Facts: KeepKey(part.Facts, keysBefore, keysNow))).ToList();
        var operations = await log.LatestAsync([.. named.Select(part => part.Facts.Service.Key)], cancellationToken);
        return named.Select(part =>
        {
            var facts = part.Facts.With(operations.GetValueOrDefault(part.Facts.Service.Key, ServiceOperations.None));
            return ServiceRow.Of(SwapPlan.Of(facts, part.Target.Judge(facts)));
        });
    }

    /// <summary>A service whose production address is torn off keeps its key as long as one of its deployments is known by it.</summary>
    private static SwapFacts KeepKey(SwapFacts facts, Dictionary<DeploymentId, ServiceKey> before, HashSet<ServiceKey> now)
    {
        var known = facts.Service.Deployments.Select(deployment => before.GetValueOrDefault(deployment.Id)).FirstOrDefault(key => key.Value is not null && !now.Contains(key));
        return known.Value is null ? facts : facts with { Service = facts.Service with { Key = known } };
    }
}
