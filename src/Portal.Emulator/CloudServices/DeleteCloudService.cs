using Portal.Emulator.AsyncOperations;
using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>DELETE of a cloud service: its load balancers go with it, its addresses stay, its partner is single again.</summary>
internal sealed class DeleteCloudService(CloudStore store, OperationStarter starter) : IArmOperation
{
    public string Method => "DELETE";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One];

    public ArmAnswer Answer(ArmRequest request) => store.Change(cloud =>
    {
        if (!cloud.CloudServices.TryGetValue(request.CloudServiceId, out var service))
            return (cloud, new ArmAnswer(204));
        CloudServiceWork.CheckFree(cloud, service);
        if (cloud.Locks.Values.FirstOrDefault(item => ResourceIds.IsWithin(service.Id, item.Scope)) is { } locked)
            throw new ArmException(ArmErrors.ScopeLocked(service.Id, locked.Scope));
        var operation = starter.Begin(request, OperationKind.Delete, service.Location, service.Id);
        return (cloud.With(service with { ProvisioningState = "Deleting" }).With(operation), starter.Accepted(request, operation));
    });

    /// <summary>What is left once the service is gone.</summary>
    public static Cloud Finish(Cloud cloud, AsyncOperation operation)
    {
        return operation.Targets is [var id] && cloud.CloudServices.TryGetValue(id, out var service) ? Remove(cloud, service) : cloud;
    }

    /// <summary>Takes a service away at once.</summary>
    public static Cloud Remove(Cloud cloud, CloudService service)
    {
        foreach (var balancer in cloud.LoadBalancersOf(service))
            cloud = Attachments.Detach(cloud, balancer) with { LoadBalancers = cloud.LoadBalancers.Remove(balancer.Id) };
        if (service.SwappableId is { } partnerId && cloud.CloudServices.TryGetValue(partnerId, out var partner))
            cloud = cloud.With(partner with { SwappableId = null });
        return cloud with { CloudServices = cloud.CloudServices.Remove(service.Id) };
    }
}
