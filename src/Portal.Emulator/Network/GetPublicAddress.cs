using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>Reads one public IP address.</summary>
internal sealed class GetPublicAddress(CloudStore store) : IArmOperation
{
    public const string Route = "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Network/publicIPAddresses/{name}";

    public string Method => "GET";

    public IReadOnlyList<string> Routes => [Route];

    public ArmAnswer Answer(ArmRequest request)
    {
        var found = Find(store.Read(), request);
        return ArmAnswer.Ok(PublicAddressJson.Render(found)).Tagged(found);
    }

    internal static string IdOf(ArmRequest request) => ResourceIds.Of(request.Subscription, request["group"], ResourceIds.PublicAddressType, request["name"]);

    /// <exception cref="ArmException">There is none of that name.</exception>
    internal static PublicAddress Find(Cloud cloud, ArmRequest request) => cloud.Addresses.TryGetValue(IdOf(request), out var found)
        ? found
        : throw new ArmException(ArmErrors.ResourceNotFound(ResourceIds.PublicAddressType, request["name"], request["group"]));
}
