using System.Text.Json;
using Portal.Arm;
using Portal.SwapTargets.CloudServices.Json;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>A row of Resource Graph: a cloud service with the load balancer and the address that were found beside it.</summary>
internal sealed record GraphRow(
    string? AddressId,
    PublicIpJson.SkuJson? AddressSku,
    PublicIpJson.PropertiesJson? AddressProperties,
    string? BalancerId,
    string? BalancerName,
    LoadBalancerJson.SkuJson? BalancerSku,
    LoadBalancerJson.PropertiesJson? BalancerProperties)
{
    /// <exception cref="JsonException">It is not such a row.</exception>
    public static CloudServiceSide SideOf(JsonElement row)
    {
        var side = SideFacts.Of(ArmJson.Read<CloudServiceJson>(row));
        var beside = ArmJson.Read<GraphRow>(row);
        return side with { PublicIp = SideNetwork.Address(side, beside.Addresses()), LoadBalancer = SideNetwork.Balancer(side, beside.Balancers()) };
    }

    private Reading<ById<PublicIpFacts>> Addresses() => Reading.Of(new ById<PublicIpFacts>(
        AddressId is { Length: > 0 } id ? [NetworkFacts.Of(new PublicIpJson(id, AddressSku, AddressProperties))] : [], address => address.Id));

    private Reading<ById<LoadBalancerFacts>> Balancers() => Reading.Of(new ById<LoadBalancerFacts>(
        BalancerId is { Length: > 0 } id ? [NetworkFacts.Of(new LoadBalancerJson(id, BalancerName, BalancerSku, BalancerProperties))] : [], balancer => balancer.Id));
}
