using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Subscriptions;

/// <summary>Reads one resource group.</summary>
internal sealed class GetResourceGroup(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/resourceGroups/{group}"];

    public ArmAnswer Answer(ArmRequest request) =>
        ArmAnswer.Ok(ResourceGroupJson.Render(store.Read().Groups[ResourceIds.Group(request.Subscription, request["group"])]));
}
