using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>What is remembered of the cloud services of one subscription.</summary>
internal sealed class SubscriptionShelf
{
    private readonly Dictionary<string, SideMemory> sides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Remembered<EquatableList<ResourceLock>> locks;
    private readonly Remembered<EquatableList<AutoscaleSetting>> autoscale;
    private readonly Remembered<ById<PublicIpFacts>> addresses;
    private readonly Remembered<ById<LoadBalancerFacts>> balancers;
    private readonly FactReads reads;
    private readonly TimeProvider time;
    private IReadOnlyList<CloudServicePair> pairs = [];
    private volatile bool hasChanged = true;
    private bool isByGraph;

    public SubscriptionShelf(Subscription subscription, FactReads reads, TimeProvider time)
    {
        var scope = $"/subscriptions/{subscription.Id.Value}";
        (Subscription, this.reads, this.time) = (subscription, reads, time);
        locks = new(subscription, token => reads.LocksAsync(scope, token), Change, time);
        autoscale = new(subscription, token => reads.AutoscaleAsync(scope, token), Change, time);
        addresses = new(subscription, token => reads.PublicIpsAsync(scope, token), Change, time);
        balancers = new(subscription, token => reads.LoadBalancersAsync(scope, token), Change, time);
    }

    public Subscription Subscription { get; }

    /// <summary>Locks and autoscale settings are in no graph; addresses and load balancers are lists of their own where there is none.</summary>
    public IEnumerable<InventoryDetail> Details => sides.Values.SelectMany(side => side.Details)
        .Concat(sides.Count == 0 ? [] : isByGraph ? [locks, autoscale] : [addresses, balancers, locks, autoscale]);

    public SideMemory? Find(string id) => sides.GetValueOrDefault(id);

    /// <summary>Takes over a complete list of its services.</summary>
    public void List(IReadOnlyList<ListedSide> told, DateTimeOffset askedAt, bool byGraph)
    {
        isByGraph = byGraph;
        foreach (var gone in sides.Keys.Except(told.Select(side => side.Id), StringComparer.OrdinalIgnoreCase).ToList())
            sides.Remove(gone);
        foreach (var side in told)
        {
            if (sides.TryGetValue(side.Id, out var known))
                known.List(side, askedAt, byGraph);
            else
                sides.Add(side.Id, SideMemory.Of(side, Subscription, reads, (Change, time)));
        }

        Change();
    }

    public void Change() => hasChanged = true;

    /// <param name="elsewhere">Finds a service of another subscription.</param>
    public IReadOnlyList<CloudServicePair> Pairs(Func<string, Reading<CloudServiceSide>> elsewhere, CloudServicesOptions options)
    {
        if (!hasChanged)
            return pairs;
        // Before anything is looked at: what changes from here on counts for the next time.
        hasChanged = false;
        var before = pairs.ToLookup(pair => pair.Service.Key);
        var whole = sides.Values.Select(side => side.Whole(addresses.Value, balancers.Value)).ToList();
        pairs = [.. Keyed(new PairMaker(Sorted(whole), Elsewhere(whole, elsewhere), options).Pairs(time.GetUtcNow(), Subscription))
            .Select(made => before[made.Key].FirstOrDefault(old => IsSame(old, made.Pair)) ?? PairFacts.Finish(made.Pair, made.Key, Subscription))];
        foreach (var pair in pairs)
        {
            foreach (var detail in pair.Sides.SelectMany(side => Find(side.Id)?.Details ?? []))
                detail.Service = pair.Service.Key;
        }

        return pairs;
    }

    private static bool IsSame(CloudServicePair old, CloudServicePair made) =>
        ReferenceEquals(old.Production, made.Production) && ReferenceEquals(old.Staging, made.Staging)
        && old.Partner == made.Partner && old.Locks == made.Locks && old.Autoscale == made.Autoscale;

    // The older one first: where slots do not tell, it is the one in production.
    private static List<CloudServiceSide> Sorted(IEnumerable<CloudServiceSide> sides) =>
        [.. sides.OrderBy(side => side.CreatedAt ?? DateTimeOffset.MaxValue).ThenBy(side => side.Id, StringComparer.OrdinalIgnoreCase)];

    private static Dictionary<string, Reading<CloudServiceSide>> Elsewhere(List<CloudServiceSide> sides, Func<string, Reading<CloudServiceSide>> find) => sides
        .Select(side => (side.SubscriptionId, Partner: Pairing.PartnerIdOf(side)))
        .Where(pair => pair.Partner is not null && !ResourcePath.Same(ResourcePath.SubscriptionOf(pair.Partner), pair.SubscriptionId))
        .Select(pair => pair.Partner!)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .ToDictionary(id => id, find, StringComparer.OrdinalIgnoreCase);

    // Keys are unique even while a swap makes two services name the same address for a moment.
    private IEnumerable<(ServiceKey Key, CloudServicePair Pair)> Keyed(IEnumerable<CloudServicePair> made)
    {
        var used = new HashSet<ServiceKey>();
        foreach (var pair in made)
        {
            var key = ServiceKey.Of(CloudServiceTarget.KindName, PairFacts.IdentityOf(pair));
            if (!used.Add(key))
                used.Add(key = ServiceKey.Of(CloudServiceTarget.KindName, pair.Sides.First().Id));
            yield return (key, pair with { Autoscale = PairGuards.Autoscale(pair, autoscale.Value), Locks = PairGuards.Locks(pair, locks.Value) });
        }
    }
}
