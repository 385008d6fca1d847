using Portal.Emulator.CloudServices;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>GET cloudServiceSlots/swap: the slot the cloud service is in now.</summary>
internal sealed class GetSwap(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/providers/Microsoft.Network/cloudServiceSlots/swap"];

    public ArmAnswer Answer(ArmRequest request) => ArmAnswer.Ok(Render(CloudServiceLookup.Find(store.Read(), request)));

    internal static object Render(CloudService service) => new
    {
        id = $"{service.Id}/providers/Microsoft.Network/cloudServiceSlots/swap",
        name = "swap",
        type = "Microsoft.Network/cloudServiceSlots",
        properties = new { slotType = service.SlotType },
    };
}
