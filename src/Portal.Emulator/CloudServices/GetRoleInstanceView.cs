using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>The state of one role instance.</summary>
internal sealed class GetRoleInstanceView(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/roleInstances/{instance}/instanceView"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var service = CloudServiceLookup.Find(store.Read(), request);
        return ArmAnswer.Ok(RoleInstanceJson.View(service, CloudServiceLookup.Instance(service, request["instance"])));
    }
}
