using Portal.Emulator.CloudServices;
using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.ResourceGraph;

/// <summary>All resources as Resource Graph knows them: as ARM shows them, with the type in lower case and the group and subscription beside.</summary>
internal static class GraphRows
{
    private const string Version = "2024-11-04";

    public static IEnumerable<GraphRecord> Of(Cloud cloud) =>
        cloud.CloudServices.Values.Select(service => (service.Id, Body: CloudServiceJson.Render(cloud, service, Version)))
            .Concat(cloud.LoadBalancers.Values.Select(balancer => (balancer.Id, Body: LoadBalancerJson.Render(balancer))))
            .Concat(cloud.Addresses.Values.Select(address => (address.Id, Body: PublicAddressJson.Render(address))))
            .OrderBy(item => item.Id, StringComparer.OrdinalIgnoreCase)
            .Select(item => Row(item.Id, item.Body));

    private static GraphRecord Row(string id, object body)
    {
        var row = GraphRecord.Of(body);
        return row.With(
            [
                new("type", ArmJson.Element(GraphExpression.Text(row.At(["type"])).ToLowerInvariant())),
                new("resourceGroup", ArmJson.Element(ResourceIds.GroupOf(id))),
                new("subscriptionId", ArmJson.Element(ResourceIds.SubscriptionOf(id))),
            ],
            replace: true);
    }
}
