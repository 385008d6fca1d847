using Portal.Emulator.CloudServices;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>GET cloudServiceSlots: a list of the one entry there is.</summary>
internal sealed class ListSwaps(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/providers/Microsoft.Network/cloudServiceSlots"];

    public ArmAnswer Answer(ArmRequest request) =>
        ArmAnswer.Ok(new { value = new[] { GetSwap.Render(CloudServiceLookup.Find(store.Read(), request)) } });
}
