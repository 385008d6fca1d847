using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.Subscriptions;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>What is remembered of one cloud service: as it was listed, as somebody has read it since, and its instances.</summary>
internal sealed class SideMemory(ListedSide listed, Remembered<InstanceViewFacts> view, Remembered<EquatableList<InstanceFacts>> names)
{
    /// <summary>So long Resource Graph may go on telling what was before a swap.</summary>
    private static readonly TimeSpan GraphMayLag = TimeSpan.FromMinutes(1);

    private (CloudServiceSide Side, DateTimeOffset ReadAt)? read;
    private CloudServiceSide? whole;

    public ListedSide Listed { get; private set; } = listed;

    public Remembered<InstanceViewFacts> View { get; } = view;

    public Remembered<EquatableList<InstanceFacts>> Names { get; } = names;

    /// <summary>The names are asked for when some instance is not started: to say which.</summary>
    public IEnumerable<InventoryDetail> Details => IsIdle ? [View, Names] : [View];

    private CloudServiceSide Told => read?.Side ?? Listed.Side;

    private bool IsIdle => View.Value.TryGet(out var facts) && facts.InstancesStarted < Math.Max(facts.Instances, Told.Roles.Sum(role => role.Capacity));

    public static SideMemory Of(ListedSide listed, Subscription subscription, FactReads reads, (Action Changed, TimeProvider Time) context) => new(
        listed,
        new(subscription, token => reads.InstanceViewAsync(listed.Id, token), context.Changed, context.Time),
        new(subscription, token => reads.InstancesAsync(listed.Id, token), context.Changed, context.Time));

    /// <param name="told">What a list tells now.</param>
    /// <param name="askedAt">When it was asked.</param>
    /// <param name="lags">Whether the list may tell what is no longer so.</param>
    public void List(ListedSide told, DateTimeOffset askedAt, bool lags)
    {
        var isOld = read is { } since && (lags ? askedAt - since.ReadAt < GraphMayLag && told.Print.Equals(Listed.Print) : askedAt < since.ReadAt);
        if (!isOld)
            read = null;
        Listed = told;
    }

    /// <summary>Takes over what was read from the resource itself.</summary>
    public void Learn(CloudServiceSide side, DateTimeOffset readAt)
    {
        View.Know(side.InstanceView, readAt);
        Names.Know(side.Instances, readAt);
        read = (side with
        {
            InstanceView = Listed.Side.InstanceView,
            Instances = Listed.Side.Instances,
            SlotInProfile = side.Slot,
            SlotInSwap = Listed.Side.SlotInSwap,
        }, readAt);
    }

    /// <summary>All that is known, the same object as before when nothing of it changed.</summary>
    public CloudServiceSide Whole(Reading<ById<PublicIpFacts>> addresses, Reading<ById<LoadBalancerFacts>> balancers)
    {
        var told = Told;
        var now = told with
        {
            InstanceView = View.Value,
            Instances = IsIdle ? Names.Value : Reading.NotAsked<EquatableList<InstanceFacts>>(),
            PublicIp = told.PublicIp is Reading<PublicIpFacts>.NotAsked ? SideNetwork.Address(told, addresses) : told.PublicIp,
            LoadBalancer = told.LoadBalancer is Reading<LoadBalancerFacts>.NotAsked ? SideNetwork.Balancer(told, balancers) : told.LoadBalancer,
        };
        return whole is not null && whole.Equals(now) ? whole : whole = now;
    }
}
