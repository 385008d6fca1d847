namespace Portal.Emulator.State;

/// <summary>The shape of the state file.</summary>
internal sealed record StateContent(
    int Version,
    IReadOnlyList<Subscription> Subscriptions,
    IReadOnlyList<ResourceGroup> Groups,
    IReadOnlyList<CloudService> CloudServices,
    IReadOnlyList<LoadBalancer> LoadBalancers,
    IReadOnlyList<PublicAddress> Addresses,
    IReadOnlyList<AutoscaleSetting> AutoscaleSettings,
    IReadOnlyList<ResourceLock> Locks,
    IReadOnlyList<AsyncOperation> Operations)
{
    /// <summary>Rises when an older file can no longer be read as it is.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The activity log; older files have none.</summary>
    public IReadOnlyList<ActivityEntry> Activity { get; init; } = [];

    public static StateContent Of(Cloud cloud) => new(
        CurrentVersion,
        [.. cloud.Subscriptions.Values],
        [.. cloud.Groups.Values],
        [.. cloud.CloudServices.Values],
        [.. cloud.LoadBalancers.Values],
        [.. cloud.Addresses.Values],
        [.. cloud.AutoscaleSettings.Values],
        [.. cloud.Locks.Values],
        [.. cloud.Operations.Values]) { Activity = cloud.Activity };

    public Cloud ToCloud()
    {
        var cloud = Cloud.Empty with { Activity = [.. Activity] };
        cloud = Subscriptions.Aggregate(cloud, (all, item) => all.With(item));
        cloud = Groups.Aggregate(cloud, (all, item) => all.With(item));
        cloud = CloudServices.Aggregate(cloud, (all, item) => all.With(item));
        cloud = LoadBalancers.Aggregate(cloud, (all, item) => all.With(item));
        cloud = Addresses.Aggregate(cloud, (all, item) => all.With(item));
        cloud = AutoscaleSettings.Aggregate(cloud, (all, item) => all.With(item));
        cloud = Locks.Aggregate(cloud, (all, item) => all.With(item));
        return Operations.Aggregate(cloud, (all, item) => all.With(item));
    }
}
