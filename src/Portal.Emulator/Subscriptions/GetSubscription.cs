using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Subscriptions;

/// <summary>Reads one subscription.</summary>
internal sealed class GetSubscription(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}"];

    public ArmAnswer Answer(ArmRequest request) =>
        ArmAnswer.Ok(SubscriptionJson.Render(store.Read().Subscriptions[ResourceIds.Subscription(request.Subscription)]));
}
