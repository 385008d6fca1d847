using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>Reads one public IP address.</summary>
internal sealed class GetPublicAddress(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Network/publicIPAddresses/{name}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var id = ResourceIds.Of(request.Subscription, request["group"], ResourceIds.PublicAddressType, request["name"]);
        return store.Read().Addresses.TryGetValue(id, out var found)
            ? ArmAnswer.Ok(PublicAddressJson.Render(found))
            : throw new ArmException(ArmErrors.ResourceNotFound(ResourceIds.PublicAddressType, request["name"], request["group"]));
    }
}
