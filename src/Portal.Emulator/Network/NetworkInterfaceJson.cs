using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>The network interface of an instance as ARM shows it.</summary>
internal static class NetworkInterfaceJson
{
    public const string Name = "nic1";

    public static object Render(CloudService service, RoleInstance instance)
    {
        var id = $"{service.Id}/roleInstances/{instance.Name}/networkInterfaces/{Name}";
        var number = service.Instances.IndexOf(instance);
        return new
        {
            name = Name,
            id,
            location = service.Location,
            properties = new
            {
                provisioningState = "Succeeded",
                primary = true,
                ipConfigurations = new[]
                {
                    new
                    {
                        name = "ipconfig1",
                        id = $"{id}/ipConfigurations/ipconfig1",
                        properties = new
                        {
                            provisioningState = "Succeeded",
                            primary = true,
                            privateIPAddress = $"10.20.{number / 250}.{number % 250 + 4}",
                            privateIPAllocationMethod = "Dynamic",
                            privateIPAddressVersion = "IPv4",
                        },
                    },
                },
            },
        };
    }
}
