using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>A role instance as ARM shows it; its state comes only with the instance view.</summary>
internal static class RoleInstanceJson
{
    public static object Render(CloudService service, RoleInstance instance, bool withView) => new
    {
        id = $"{service.Id}/roleInstances/{instance.Name}",
        name = instance.Name,
        type = "Microsoft.Compute/cloudServices/roleInstances",
        location = service.Location,
        sku = Sku(service, instance),
        properties = new
        {
            networkProfile = new { networkInterfaces = new[] { new { id = $"{service.Id}/roleInstances/{instance.Name}/networkInterfaces/nic1" } } },
            instanceView = withView ? View(service, instance) : null,
        },
    };

    public static object View(CloudService service, RoleInstance instance) => new
    {
        platformUpdateDomain = instance.UpdateDomain,
        platformFaultDomain = instance.FaultDomain,
        privateId = service.UniqueId.Replace("-", "", StringComparison.Ordinal),
        statuses = new[]
        {
            new { code = $"RoleState/{instance.State}", displayStatus = instance.State, level = instance.IsStarted ? "Info" : "Warning", time = service.ModifiedAt },
        },
    };

    private static object? Sku(CloudService service, RoleInstance instance) =>
        service.Roles.FirstOrDefault(role => role.Name == instance.Role) is { } role ? new { name = role.Size, tier = "Standard" } : null;
}
