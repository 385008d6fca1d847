using System.Text.Json;
using Portal.Emulator.AsyncOperations;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>POST setLoadBalancerFrontendPublicIpAddresses: two frontends of two load balancers and the address each shall have.</summary>
internal sealed class ExchangeAddresses(CloudStore store, OperationStarter starter) : IArmOperation
{
    public string Method => "POST";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/providers/Microsoft.Network/locations/{location}/setLoadBalancerFrontendPublicIpAddresses"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var wishes = request.Body().ItemsAt("frontendIPConfigurations").Select(Wish).ToList();
        if (wishes is not [var one, var other])
            throw new ArmException(ArmErrors.InvalidRequestContent("'frontendIPConfigurations' must hold two frontends"));
        return store.Change(cloud =>
        {
            var plan = AddressPlan.Check(cloud, one, other, starter.RetryAfter);
            var operation = starter.Begin(request, OperationKind.ExchangeAddresses, request["location"], plan.Services) with
            {
                Arguments = [plan.One.Id, one.Address, plan.Other.Id, other.Address],
            };
            return (cloud.With(operation), starter.Accepted(request, operation));
        });
    }

    /// <summary>Gives both frontends their addresses at once; crossed addresses make the slots change too.</summary>
    public static Cloud Finish(Cloud cloud, AsyncOperation operation)
    {
        if (operation.Arguments is not [var one, var oneAddress, var other, var otherAddress]
            || !cloud.LoadBalancers.TryGetValue(one, out var here) || !cloud.LoadBalancers.TryGetValue(other, out var there))
            return cloud;
        if (ResourceIds.Same(here.AddressId, otherAddress) && ResourceIds.Same(there.AddressId, oneAddress) && operation.Targets.Length == 2)
            return SwapSlots.Finish(cloud, operation);
        cloud = Attachments.Detach(Attachments.Detach(cloud, here), there);
        return Attachments.Attach(Attachments.Attach(cloud, one, oneAddress), other, otherAddress);
    }

    private static (string Frontend, string Address) Wish(JsonElement item) =>
        (item.TextAt("id") ?? throw Missing("id"), item.TextAt("properties", "publicIPAddress", "id") ?? throw Missing("properties.publicIPAddress.id"));

    private static ArmException Missing(string name) => new(ArmErrors.InvalidRequestContent($"'{name}' of a frontend is missing"));
}
