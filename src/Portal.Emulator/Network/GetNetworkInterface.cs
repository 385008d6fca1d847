using Portal.Emulator.CloudServices;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>Reads the one network interface of an instance.</summary>
internal sealed class GetNetworkInterface(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/roleInstances/{instance}/networkInterfaces/{nic}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var service = CloudServiceLookup.Find(store.Read(), request);
        var instance = CloudServiceLookup.Instance(service, request["instance"]);
        return ResourceIds.Same(request["nic"], NetworkInterfaceJson.Name)
            ? ArmAnswer.Ok(NetworkInterfaceJson.Render(service, instance))
            : throw new ArmException(ArmErrors.NotFound($"{instance.Name}/networkInterfaces/{request["nic"]}"));
    }
}
