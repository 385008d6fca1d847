using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Lists the role instances of a cloud service, with their states when <c>$expand=instanceView</c> asks for them.</summary>
internal sealed class ListRoleInstances(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/roleInstances"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var service = CloudServiceLookup.Find(store.Read(), request);
        return ArmAnswer.Ok(new { value = service.Instances.Select(instance => RoleInstanceJson.Render(service, instance, AsksForView(request))) });
    }

    internal static bool AsksForView(ArmRequest request) =>
        string.Equals(request.Query("$expand"), "instanceView", StringComparison.OrdinalIgnoreCase);
}
