using System.Globalization;
using Microsoft.AspNetCore.Http;
using Portal.Emulator.Network;
using Portal.Emulator.State;

namespace Portal.Emulator.Control;

/// <summary>Changes made behind everybody's back. <c>?slot=production</c> means the live deployment; the staged one is the default. <c>?instance=</c> names an instance, else it is the last one.</summary>
internal static class SituationChanges
{
    /// <exception cref="ControlException">There is no such service, deployment or change.</exception>
    public static void Apply(CloudStore store, string service, string change, IQueryCollection query) => store.Change(cloud =>
    {
        var deployments = cloud.CloudServices.Values.Where(each => each.Tags.GetValueOrDefault(TagNames.HostedService) == service).ToList();
        var slot = string.Equals(query["slot"], Slots.Production, StringComparison.OrdinalIgnoreCase) ? Slots.Production : Slots.Staging;
        var one = deployments.Find(each => each.SlotType == slot)
            ?? throw new ControlException($"There is no {slot} deployment of a service '{service}'.");
        return (Apply(cloud, one, deployments, change, query), true);
    });

    private static Cloud Apply(Cloud cloud, CloudService one, List<CloudService> all, string change, IQueryCollection query) => change switch
    {
        "instance-stops" => Put(cloud, one, query["instance"], RoleInstance.Stopping),
        "instance-dies" => Put(cloud, one, query["instance"], RoleInstance.Aborted),
        "instance-hangs" => Put(cloud, one, query["instance"], RoleInstance.Unresponsive),
        "instance-starts" => cloud.With(one.WithInstances(instance => instance with { State = RoleInstance.Started })),
        "stop" => cloud.With((one with { PoweredOn = false }).WithInstances(instance => instance with { State = RoleInstance.Stopped })),
        "start" => cloud.With((one with { PoweredOn = true }).WithInstances(instance => instance with { State = RoleInstance.Started })),
        "walk-starts" => cloud.With(one with { CurrentUpgradeDomain = 0 }),
        "walk-ends" => cloud.With(one with { CurrentUpgradeDomain = -1 }),
        "scale" => cloud.With(Scaling.Scale(one, one.Roles[0].Name, Number(query["to"]))),
        "swap" => Swap(cloud, all),
        "lock" => cloud.With(new ResourceLock(one.Id, "ordered", "ReadOnly", "Ordered by a test.")),
        "unlock" => cloud with { Locks = cloud.Locks.RemoveRange(cloud.Locks.Values.Where(item => ResourceIds.Same(item.Scope, one.Id)).Select(item => item.Id)) },
        _ => throw new ControlException($"There is no change '{change}'."),
    };

    // The last instance, when none is named.
    private static Cloud Put(Cloud cloud, CloudService one, string? name, string state)
    {
        var chosen = name is null
            ? one.Instances[^1]
            : one.Instances.FirstOrDefault(instance => ResourceIds.Same(instance.Name, name))
                ?? throw new ControlException($"Deployment '{one.Name}' has no instance '{name}'.");
        return cloud.With(one.WithInstances(instance => instance.Name == chosen.Name ? instance with { State = state } : instance));
    }

    private static Cloud Swap(Cloud cloud, List<CloudService> all)
    {
        if (all is not [var one, var other])
            throw new ControlException("Only two deployments can be swapped.");
        cloud = Attachments.Exchange(cloud, cloud.LoadBalancersOf(one).First(), cloud.LoadBalancersOf(other).First());
        return cloud.With(one with { SlotType = other.SlotType }).With(other with { SlotType = one.SlotType });
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ControlException("'scale' needs ?to= and a number of instances.");
}
