using System.Collections.Concurrent;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Puts together the services of a subscription from lists.</summary>
internal sealed class EstateLister(FactReads reads, CloudServicesOptions options, TimeProvider time)
{
    private const int AtOnce = 8;

    /// <exception cref="CloudFailureException">The cloud services could not be listed.</exception>
    public async Task<IReadOnlyList<SwapFacts>> ListAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var readAt = time.GetUtcNow();
        var scope = $"/subscriptions/{subscription.Id.Value}";
        var services = reads.ServicesAsync(subscription, cancellationToken);
        var addresses = reads.PublicIpsAsync(scope, cancellationToken);
        var balancers = reads.LoadBalancersAsync(scope, cancellationToken);
        var autoscale = reads.AutoscaleAsync(scope, cancellationToken);
        var locks = reads.LocksAsync(scope, cancellationToken);
        await Task.WhenAll(services, addresses, balancers, autoscale, locks);

        var sides = Sorted(await services);
        var views = await EachAsync(sides.Select(side => side.Id), reads.InstanceViewAsync, cancellationToken);
        var foreign = await EachAsync(PartnersElsewhere(sides), reads.ServiceAsync, cancellationToken);
        var (allAddresses, allBalancers, allAutoscale, allLocks) = (await addresses, await balancers, await autoscale, await locks);
        var whole = sides.Select(side => side with
        {
            InstanceView = views[side.Id],
            PublicIp = SideNetwork.Address(side, allAddresses),
            LoadBalancer = SideNetwork.Balancer(side, allBalancers),
        });
        var pairs = new PairMaker([.. whole], foreign, options).Pairs(readAt, subscription)
            .Select(pair => pair with { Autoscale = PairGuards.Autoscale(pair, allAutoscale), Locks = PairGuards.Locks(pair, allLocks) });
        return Keyed(pairs, subscription);
    }

    // The older one first: where slots do not tell, it is the one in production.
    private static List<CloudServiceSide> Sorted(IEnumerable<CloudServiceSide> sides) =>
        [.. sides.OrderBy(side => side.CreatedAt ?? DateTimeOffset.MaxValue).ThenBy(side => side.Id, StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> PartnersElsewhere(List<CloudServiceSide> sides) => sides
        .Select(side => (side.SubscriptionId, Partner: Pairing.PartnerIdOf(side)))
        .Where(pair => pair.Partner is not null && !ResourcePath.Same(ResourcePath.SubscriptionOf(pair.Partner), pair.SubscriptionId))
        .Select(pair => pair.Partner!)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private static async Task<ConcurrentDictionary<string, Reading<T>>> EachAsync<T>(
        IEnumerable<string> ids, Func<string, CancellationToken, Task<Reading<T>>> read, CancellationToken cancellationToken)
        where T : notnull
    {
        var all = new ConcurrentDictionary<string, Reading<T>>(StringComparer.OrdinalIgnoreCase);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(ids, limits, async (id, token) => all[id] = await read(id, token));
        return all;
    }

    // Keys are unique even while a swap makes two services name the same address for a moment.
    private static List<SwapFacts> Keyed(IEnumerable<CloudServicePair> pairs, Subscription subscription)
    {
        var used = new HashSet<ServiceKey>();
        List<SwapFacts> all = [];
        foreach (var pair in pairs)
        {
            var key = ServiceKey.Of(CloudServiceTarget.KindName, PairFacts.IdentityOf(pair));
            if (!used.Add(key))
                used.Add(key = ServiceKey.Of(CloudServiceTarget.KindName, pair.Sides.First().Id));
            all.Add(PairFacts.Finish(pair, key, subscription));
        }

        return all;
    }
}
