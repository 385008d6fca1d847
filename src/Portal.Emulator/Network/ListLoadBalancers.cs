using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>Lists every load balancer of a subscription or of a resource group.</summary>
internal sealed class ListLoadBalancers(CloudStore store, ArmPages pages) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes =>
    [
        "/subscriptions/{subscription}/providers/Microsoft.Network/loadBalancers",
        "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Network/loadBalancers",
    ];

    public ArmAnswer Answer(ArmRequest request) => pages.Page(request, store.Read().LoadBalancers, request.ListScope, LoadBalancerJson.Render);
}
