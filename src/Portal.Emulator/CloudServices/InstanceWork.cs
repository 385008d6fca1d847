using Portal.Emulator.AsyncOperations;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Begins work on some instances of one deployment.</summary>
internal static class InstanceWork
{
    /// <exception cref="ArmException">The service or an instance is missing, or the service is not free.</exception>
    public static ArmAnswer Begin(CloudStore store, OperationStarter starter, ArmRequest request, OperationKind kind, IReadOnlyList<string> names) =>
        store.Change(cloud =>
        {
            var service = CloudServiceLookup.Find(cloud, request);
            foreach (var name in names.Where(name => name != "*"))
                CloudServiceLookup.Instance(service, name);
            CloudServiceWork.CheckFree(cloud, service);
            var operation = starter.Begin(request, kind, service.Location, service.Id) with { Arguments = [.. names] };
            return (cloud.With(Begun(service, operation)).With(operation), starter.Accepted(request, operation));
        });

    // What is ordered to fail or to hang undone must leave the instances as they are.
    private static CloudService Begun(CloudService service, AsyncOperation operation)
    {
        var updating = service with { ProvisioningState = "Updating" };
        if (operation.Fate is OperationFate.Fails or OperationFate.HalfDone or OperationFate.HangsUndone)
            return updating;
        var state = operation.Kind == OperationKind.DeleteInstances ? RoleInstance.Stopping : RoleInstance.Starting;
        return updating.WithInstances(instance => CloudServiceWork.Concerns(operation, instance) ? instance with { State = state } : instance);
    }
}
