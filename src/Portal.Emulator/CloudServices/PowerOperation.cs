using Portal.Emulator.AsyncOperations;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>POST start and POST poweroff: all instances at once. A powered-off deployment is still there, and still paid for.</summary>
internal sealed class PowerOperation(string verb, OperationKind kind, CloudStore store, OperationStarter starter) : IArmOperation
{
    public string Method => "POST";

    public IReadOnlyList<string> Routes => [$"{CloudServiceRoutes.One}/{verb}"];

    public ArmAnswer Answer(ArmRequest request) => store.Change(cloud =>
    {
        var service = CloudServiceLookup.Find(cloud, request);
        CloudServiceWork.CheckFree(cloud, service);
        var operation = starter.Begin(request, kind, service.Location, service.Id);
        return (cloud.With(service with { ProvisioningState = "Updating" }).With(operation), starter.Accepted(request, operation));
    });
}
