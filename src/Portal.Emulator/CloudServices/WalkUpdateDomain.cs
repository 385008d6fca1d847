using Portal.Emulator.AsyncOperations;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>PUT updateDomains/{n}: updates the instances of one domain; the last one ends the walk.</summary>
internal sealed class WalkUpdateDomain(CloudStore store, OperationStarter starter) : IArmOperation
{
    public string Method => "PUT";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/updateDomains/{domain}"];

    public ArmAnswer Answer(ArmRequest request) => store.Change(cloud =>
    {
        var service = CloudServiceLookup.Find(cloud, request);
        var number = GetUpdateDomain.NumberOf(service, request);
        CloudServiceWork.CheckFree(cloud, service);
        var operation = starter.Begin(request, OperationKind.WalkUpdateDomain, service.Location, service.Id) with { Arguments = [number.ToString()] };
        var walking = UpdateWalk.Begin(service, number) with { ProvisioningState = "Updating" };
        return (cloud.With(walking).With(operation), starter.Accepted(request, operation));
    });
}
