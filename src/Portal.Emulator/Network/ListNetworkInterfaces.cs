using Portal.Emulator.CloudServices;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>The network interfaces of a cloud service, one for each instance, or those of one instance.</summary>
internal sealed class ListNetworkInterfaces(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/networkInterfaces", CloudServiceRoutes.One + "/roleInstances/{instance}/networkInterfaces"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var service = CloudServiceLookup.Find(store.Read(), request);
        var instances = request.Value("instance") is { } one ? [CloudServiceLookup.Instance(service, one)] : service.Instances;
        return ArmAnswer.Ok(new { value = instances.Select(instance => NetworkInterfaceJson.Render(service, instance)) });
    }
}
