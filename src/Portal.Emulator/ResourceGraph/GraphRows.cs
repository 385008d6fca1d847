using System.Text.Json;
using Portal.Emulator.CloudServices;
using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.ResourceGraph;

/// <summary>All resources as Resource Graph knows them: as ARM shows them, with the type in lower case and the group and subscription beside.</summary>
internal static class GraphRows
{
    private const string Version = "2024-11-04";

    public static IEnumerable<JsonElement> Of(Cloud cloud) =>
        cloud.CloudServices.Values.Select(service => (service.Id, Body: CloudServiceJson.Render(cloud, service, Version)))
            .Concat(cloud.LoadBalancers.Values.Select(balancer => (balancer.Id, Body: LoadBalancerJson.Render(balancer))))
            .Concat(cloud.Addresses.Values.Select(address => (address.Id, Body: PublicAddressJson.Render(address))))
            .OrderBy(item => item.Id, StringComparer.OrdinalIgnoreCase)
            .Select(item => Row(item.Id, item.Body));

    private static JsonElement Row(string id, object body)
    {
        var row = JsonSerializer.SerializeToNode(body, body.GetType(), ArmJson.Wire)!.AsObject();
        row["type"] = row["type"]!.GetValue<string>().ToLowerInvariant();
        row["resourceGroup"] = ResourceIds.GroupOf(id);
        row["subscriptionId"] = ResourceIds.SubscriptionOf(id);
        return row.Deserialize<JsonElement>();
    }
}
