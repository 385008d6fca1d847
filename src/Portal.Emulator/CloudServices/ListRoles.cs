using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Lists the roles of a cloud service.</summary>
internal sealed class ListRoles(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/roles"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var service = CloudServiceLookup.Find(store.Read(), request);
        return ArmAnswer.Ok(new { value = service.Roles.Select(role => Render(service, role)) });
    }

    internal static object Render(CloudService service, RoleProfile role) => new
    {
        id = $"{service.Id}/roles/{role.Name}",
        name = role.Name,
        type = "Microsoft.Compute/cloudServices/roles",
        location = service.Location,
        sku = CloudServiceJson.Sku(role),
        properties = new { uniqueId = service.UniqueId },
    };
}
