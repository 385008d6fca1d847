using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Subscriptions;

/// <summary>Lists the resource groups of a subscription.</summary>
internal sealed class ListResourceGroups(CloudStore store, ArmPages pages) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/resourceGroups"];

    public ArmAnswer Answer(ArmRequest request) => pages.Page(request, store.Read().Groups, request.ListScope, ResourceGroupJson.Render);
}
