using Portal.Emulator.State;

namespace Portal.Emulator.Subscriptions;

/// <summary>A resource group as ARM shows it.</summary>
internal static class ResourceGroupJson
{
    public static object Render(ResourceGroup group) => new
    {
        id = group.Id,
        name = group.Name,
        type = "Microsoft.Resources/resourceGroups",
        location = group.Location,
        tags = group.Tags.IsEmpty ? null : group.Tags,
        properties = new { provisioningState = group.ProvisioningState },
    };
}
