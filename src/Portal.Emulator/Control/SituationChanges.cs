using Portal.Emulator.Network;
using Portal.Emulator.State;

namespace Portal.Emulator.Control;

/// <summary>Changes made behind everybody's back. <c>?slot=production</c> means the live deployment; the staged one is the default. <c>?instance=</c> names an instance, else it is the last one.</summary>
internal static class SituationChanges
{
    public static readonly IReadOnlyList<SituationChange> All =
    [
        OfInstance("instance-stops", "Stop an instance", "The last instance, or that of ?instance=, is stopping and stays so.", RoleInstance.Stopping),
        OfInstance("instance-dies", "Let an instance die", "The last instance, or that of ?instance=, is aborted and refuses connections.", RoleInstance.Aborted),
        OfInstance("instance-hangs", "Let an instance hang", "The last instance, or that of ?instance=, takes requests and never answers.", RoleInstance.Unresponsive),
        Of("instance-starts", "Start its instances", "Every instance is started.", one => one.WithInstances(instance => instance with { State = RoleInstance.Started })),
        Of("stop", "Stop the deployment", "The deployment is switched off.",
            one => (one with { PoweredOn = false }).WithInstances(instance => instance with { State = RoleInstance.Stopped })),
        Of("start", "Start the deployment", "The deployment is switched on and every instance started.",
            one => (one with { PoweredOn = true }).WithInstances(instance => instance with { State = RoleInstance.Started })),
        new("certificate-ages", "Let its certificates age", "Those that it takes from a key vault hold for nine days yet, or as many as ?to= says.")
        {
            Apply = (cloud, one, _, target) => cloud.With(one with { CertificatesUntil = target.Now.AddDays(target.Instances ?? 9) }),
        },
        Of("walk-starts", "Start an update walk", "An update is in its first upgrade domain and stays there.", one => one with { CurrentUpgradeDomain = 0 }),
        Of("walk-ends", "End the update walk", "No update is walking.", one => one with { CurrentUpgradeDomain = -1 }),
        new("scale", "Scale", "The first role gets as many instances as ?to= says.")
        {
            Apply = (cloud, one, _, target) => cloud.With(Scaling.Scale(one, one.Roles[0].Name, target.Instances ?? throw new ControlException("'scale' needs ?to= and a number of instances."))),
        },
        new("swap", "Swap behind the portal's back", "Both deployments exchange their addresses at once.") { BothSides = true, Apply = (cloud, _, all, _) => Swap(cloud, all) },
        new("lock", "Lock", "A read-only lock is put on the deployment.") { Apply = (cloud, one, _, _) => cloud.With(new ResourceLock(one.Id, "ordered", "ReadOnly", "Ordered by a test.")) },
        new("unlock", "Unlock", "The deployment has no lock.")
        {
            Apply = (cloud, one, _, _) => cloud with { Locks = cloud.Locks.RemoveRange(cloud.Locks.Values.Where(item => ResourceIds.Same(item.Scope, one.Id)).Select(item => item.Id)) },
        },
    ];

    /// <exception cref="ControlException">There is no such service, deployment or change.</exception>
    public static void Apply(CloudStore store, string service, string change, SituationTarget target)
    {
        var known = All.FirstOrDefault(each => each.Name == change)
            ?? throw new ControlException($"There is no change '{change}'.", [.. All.Select(each => each.Name)]);
        store.Change(cloud =>
        {
            var deployments = cloud.CloudServices.Values.Where(each => each.Tags.GetValueOrDefault(TagNames.HostedService) == service).ToList();
            var one = deployments.Find(each => each.SlotType == target.SlotType)
                ?? throw new ControlException($"There is no {target.SlotType} deployment of a service '{service}'.");
            return (known.Apply(cloud, one, deployments, target with { Now = store.Now }), true);
        });
    }

    private static SituationChange OfInstance(string name, string title, string what, string state) => new(name, title, what)
    {
        Apply = (cloud, one, _, target) =>
        {
            var chosen = target.Instance is not { } named
                ? one.Instances[^1]
                : one.Instances.FirstOrDefault(instance => ResourceIds.Same(instance.Name, named))
                    ?? throw new ControlException($"Deployment '{one.Name}' has no instance '{named}'.");
            return cloud.With(one.WithInstances(instance => instance.Name == chosen.Name ? instance with { State = state } : instance));
        },
    };

    private static SituationChange Of(string name, string title, string what, Func<CloudService, CloudService> change) =>
        new(name, title, what) { Apply = (cloud, one, _, _) => cloud.With(change(one)) };

    private static Cloud Swap(Cloud cloud, IReadOnlyList<CloudService> all)
    {
        if (all is not [var one, var other])
            throw new ControlException("Only two deployments can be swapped.");
        cloud = Attachments.Exchange(cloud, cloud.LoadBalancersOf(one).First(), cloud.LoadBalancersOf(other).First());
        return cloud.With(one with { SlotType = other.SlotType }).With(other with { SlotType = one.SlotType });
    }
}
