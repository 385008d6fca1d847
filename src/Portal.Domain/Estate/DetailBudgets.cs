using Portal.Domain.Subscriptions;

namespace Portal.Domain.Estate;

/// <summary>How many details may be read: of each subscription as many as its cloud allows, and of all that nobody looks at together no more than of one.</summary>
/// <remarks>Not for several threads at a time.</remarks>
public sealed class DetailBudgets(double burst, double perSecond, TimeProvider time)
{
    private readonly Dictionary<SubscriptionId, ReadBudget> ofSubscriptions = [];
    private readonly ReadBudget ofRest = new(burst, perSecond, time);

    /// <summary>Chooses what is read next, and counts it.</summary>
    /// <param name="details">All there are that may be read now.</param>
    /// <param name="most">How many may be under way.</param>
    public IReadOnlyList<InventoryDetail> Take(IEnumerable<InventoryDetail> details, DetailOrder order, int most, DateTimeOffset now)
    {
        if (most <= 0)
            return [];
        var next = details.GroupBy(detail => detail.Subscription.Id)
            .SelectMany(subscription => order.Next(subscription, Of(subscription.Key).Left, now))
            .ToLookup(detail => order.Of(detail) == Attention.None);
        var near = next[false].OrderByDescending(order.Of).ThenBy(detail => detail.ReadAt).ToList();
        var rest = next[true].OrderBy(detail => detail.ReadAt).Take(ofRest.Left).ToList();
        var kept = Math.Min(rest.Count, Math.Max(most / 4, most - near.Count));
        ofRest.Take(kept);
        List<InventoryDetail> taken = [.. near.Take(most - kept), .. rest.Take(kept)];
        taken.ForEach(detail => Of(detail.Subscription.Id).Take(1));
        return taken;
    }

    private ReadBudget Of(SubscriptionId subscription)
    {
        if (!ofSubscriptions.TryGetValue(subscription, out var budget))
            ofSubscriptions[subscription] = budget = new ReadBudget(burst, perSecond, time);
        return budget;
    }
}
