using Portal.Emulator.CloudServices;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>The public IP addresses of a cloud service; those of one instance are none, as instances have only private ones.</summary>
internal sealed class ListServiceAddresses(CloudStore store) : IArmOperation
{
    private const string OfInstance = CloudServiceRoutes.One + "/roleInstances/{instance}/networkInterfaces/{nic}/ipconfigurations/{configuration}/publicipaddresses";

    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/publicipaddresses", OfInstance];

    public ArmAnswer Answer(ArmRequest request)
    {
        var cloud = store.Read();
        var service = CloudServiceLookup.Find(cloud, request);
        if (request.Value("instance") is { } instance)
        {
            CloudServiceLookup.Instance(service, instance);
            return ArmAnswer.Ok(new { value = Array.Empty<object>() });
        }
        var addresses = cloud.LoadBalancersOf(service).Select(balancer => cloud.Addresses.GetValueOrDefault(balancer.AddressId ?? "")).OfType<PublicAddress>();
        return ArmAnswer.Ok(new { value = addresses.Select(PublicAddressJson.Render) });
    }
}
