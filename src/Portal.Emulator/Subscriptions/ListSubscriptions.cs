using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Subscriptions;

/// <summary>Lists the subscriptions.</summary>
internal sealed class ListSubscriptions(CloudStore store, ArmPages pages) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions"];

    public ArmAnswer Answer(ArmRequest request) => pages.Page(request, store.Read().Subscriptions, "/subscriptions", SubscriptionJson.Render);
}
