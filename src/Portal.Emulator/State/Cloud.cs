using System.Collections.Immutable;

namespace Portal.Emulator.State;

/// <summary>All that exists, at one moment. Ids are compared without case, as ARM does.</summary>
internal sealed record Cloud
{
    public static readonly Cloud Empty = new();

    public ImmutableSortedDictionary<string, Subscription> Subscriptions { get; init; } = None<Subscription>();

    public ImmutableSortedDictionary<string, ResourceGroup> Groups { get; init; } = None<ResourceGroup>();

    public ImmutableSortedDictionary<string, CloudService> CloudServices { get; init; } = None<CloudService>();

    public ImmutableSortedDictionary<string, LoadBalancer> LoadBalancers { get; init; } = None<LoadBalancer>();

    public ImmutableSortedDictionary<string, PublicAddress> Addresses { get; init; } = None<PublicAddress>();

    public ImmutableSortedDictionary<string, AutoscaleSetting> AutoscaleSettings { get; init; } = None<AutoscaleSetting>();

    public ImmutableSortedDictionary<string, ResourceLock> Locks { get; init; } = None<ResourceLock>();

    public ImmutableSortedDictionary<string, AsyncOperation> Operations { get; init; } = None<AsyncOperation>();

    public ImmutableList<ActivityEntry> Activity { get; init; } = [];

    /// <summary>With one more line in the activity log; the oldest goes when there are very many.</summary>
    public Cloud With(ActivityEntry entry) => this with { Activity = (Activity.Count < 1000 ? Activity : Activity.RemoveAt(0)).Add(entry) };

    public Cloud With(Subscription item) => this with { Subscriptions = Subscriptions.SetItem(item.Id, item) };

    public Cloud With(ResourceGroup item) => this with { Groups = Groups.SetItem(item.Id, item) };

    public Cloud With(CloudService item) => this with { CloudServices = CloudServices.SetItem(item.Id, item.Remembering()) };

    public Cloud With(LoadBalancer item) => this with { LoadBalancers = LoadBalancers.SetItem(item.Id, item) };

    public Cloud With(PublicAddress item) => this with { Addresses = Addresses.SetItem(item.Id, item) };

    public Cloud With(AutoscaleSetting item) => this with { AutoscaleSettings = AutoscaleSettings.SetItem(item.Id, item) };

    public Cloud With(ResourceLock item) => this with { Locks = Locks.SetItem(item.Id, item) };

    public Cloud With(AsyncOperation item) => this with { Operations = Operations.SetItem(item.Id, item) };

    /// <summary>Whether something has this id: a subscription, a resource group or a resource.</summary>
    public bool Holds(string id) => Subscriptions.ContainsKey(id) || Groups.ContainsKey(id) || CloudServices.ContainsKey(id)
        || LoadBalancers.ContainsKey(id) || Addresses.ContainsKey(id) || AutoscaleSettings.ContainsKey(id);

    /// <summary>The load balancers of a deployment, in the order of its network profile.</summary>
    public IEnumerable<LoadBalancer> LoadBalancersOf(CloudService service) =>
        service.LoadBalancerIds.Select(id => LoadBalancers.GetValueOrDefault(id)).OfType<LoadBalancer>();

    /// <summary>The operation that now changes the deployment, if one does.</summary>
    public AsyncOperation? RunningOn(string serviceId) =>
        Operations.Values.FirstOrDefault(operation => operation.IsRunning && operation.Targets.Any(target => ResourceIds.Same(target, serviceId)));

    private static ImmutableSortedDictionary<string, T> None<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.OrdinalIgnoreCase);
}
