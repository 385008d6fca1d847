using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Reads one role instance.</summary>
internal sealed class GetRoleInstance(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/roleInstances/{instance}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var service = CloudServiceLookup.Find(store.Read(), request);
        var instance = CloudServiceLookup.Instance(service, request["instance"]);
        return ArmAnswer.Ok(RoleInstanceJson.Render(service, instance, ListRoleInstances.AsksForView(request)));
    }
}
