using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Reads one role of a cloud service.</summary>
internal sealed class GetRole(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/roles/{role}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var service = CloudServiceLookup.Find(store.Read(), request);
        return ArmAnswer.Ok(ListRoles.Render(service, CloudServiceLookup.Role(service, request["role"])));
    }
}
