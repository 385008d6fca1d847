using Portal.Emulator.AsyncOperations;
using Portal.Emulator.CloudServices;
using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Subscriptions;

/// <summary>DELETE of a resource group, with all that is in it. Partners in other groups are single afterwards.</summary>
internal sealed class DeleteResourceGroup(CloudStore store, OperationStarter starter) : IArmOperation
{
    public string Method => "DELETE";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/resourceGroups/{group}"];

    public ArmAnswer Answer(ArmRequest request) => store.Change(cloud =>
    {
        var group = cloud.Groups[ResourceIds.Group(request.Subscription, request["group"])];
        LockRules.CheckDelete(cloud, group.Id);
        if (cloud.Locks.Values.FirstOrDefault(item => ResourceIds.IsWithin(item.Scope, group.Id)) is { } below)
            throw new ArmException(ArmErrors.ScopeLocked(group.Id, below.Scope));
        var services = Services(cloud, group.Id);
        foreach (var service in services)
            CloudServiceWork.CheckFree(cloud, service);
        var operation = starter.Begin(request, OperationKind.DeleteGroup, group.Location, services.Select(service => service.Id)) with { Arguments = [group.Id] };
        var deleting = services.Aggregate(cloud, (all, service) => all.With(service with { ProvisioningState = "Deleting" }));
        return (deleting.With(group with { ProvisioningState = "Deleting" }).With(operation), starter.Accepted(request, operation));
    });

    /// <summary>What is left once the group is gone.</summary>
    public static Cloud Finish(Cloud cloud, AsyncOperation operation)
    {
        var id = operation.Arguments[0];
        foreach (var service in Services(cloud, id))
            cloud = DeleteCloudService.Remove(cloud, service);
        foreach (var balancer in cloud.LoadBalancers.Values.Where(item => ResourceIds.IsWithin(item.Id, id)))
            cloud = Attachments.Detach(cloud, balancer);
        return cloud with
        {
            LoadBalancers = cloud.LoadBalancers.RemoveRange(cloud.LoadBalancers.Keys.Where(key => ResourceIds.IsWithin(key, id))),
            Addresses = cloud.Addresses.RemoveRange(cloud.Addresses.Keys.Where(key => ResourceIds.IsWithin(key, id))),
            AutoscaleSettings = cloud.AutoscaleSettings.RemoveRange(cloud.AutoscaleSettings.Keys.Where(key => ResourceIds.IsWithin(key, id))),
            Groups = cloud.Groups.Remove(id),
        };
    }

    /// <summary>The group after the deletion failed.</summary>
    public static Cloud Undo(Cloud cloud, AsyncOperation operation)
    {
        cloud = Services(cloud, operation.Arguments[0]).Aggregate(cloud, (all, service) => all.With(service with { ProvisioningState = "Succeeded" }));
        return cloud.Groups.TryGetValue(operation.Arguments[0], out var group) ? cloud.With(group with { ProvisioningState = "Succeeded" }) : cloud;
    }

    private static List<CloudService> Services(Cloud cloud, string group) => [.. cloud.CloudServices.Values.Where(service => ResourceIds.IsWithin(service.Id, group))];
}
