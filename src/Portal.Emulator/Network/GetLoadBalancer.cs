using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>Reads one load balancer.</summary>
internal sealed class GetLoadBalancer(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Network/loadBalancers/{name}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var id = ResourceIds.Of(request.Subscription, request["group"], ResourceIds.LoadBalancerType, request["name"]);
        return store.Read().LoadBalancers.TryGetValue(id, out var found)
            ? ArmAnswer.Ok(LoadBalancerJson.Render(found))
            : throw new ArmException(ArmErrors.ResourceNotFound(ResourceIds.LoadBalancerType, request["name"], request["group"]));
    }
}
