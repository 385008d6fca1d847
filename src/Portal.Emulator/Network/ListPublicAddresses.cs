using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>Lists every public IP address of a subscription or of a resource group.</summary>
internal sealed class ListPublicAddresses(CloudStore store, ArmPages pages) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes =>
    [
        "/subscriptions/{subscription}/providers/Microsoft.Network/publicIPAddresses",
        "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Network/publicIPAddresses",
    ];

    public ArmAnswer Answer(ArmRequest request) => pages.Page(request, store.Read().Addresses, request.ListScope, PublicAddressJson.Render);
}
