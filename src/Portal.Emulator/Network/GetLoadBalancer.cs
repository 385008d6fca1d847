using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>Reads one load balancer.</summary>
internal sealed class GetLoadBalancer(CloudStore store) : IArmOperation
{
    public const string Route = "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Network/loadBalancers/{name}";

    public string Method => "GET";

    public IReadOnlyList<string> Routes => [Route];

    public ArmAnswer Answer(ArmRequest request)
    {
        var found = Find(store.Read(), request);
        return ArmAnswer.Ok(LoadBalancerJson.Render(found)).Tagged(found);
    }

    internal static string IdOf(ArmRequest request) => ResourceIds.Of(request.Subscription, request["group"], ResourceIds.LoadBalancerType, request["name"]);

    /// <exception cref="ArmException">There is none of that name.</exception>
    internal static LoadBalancer Find(Cloud cloud, ArmRequest request) => cloud.LoadBalancers.TryGetValue(IdOf(request), out var found)
        ? found
        : throw new ArmException(ArmErrors.ResourceNotFound(ResourceIds.LoadBalancerType, request["name"], request["group"]));
}
