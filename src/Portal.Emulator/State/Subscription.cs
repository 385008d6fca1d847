namespace Portal.Emulator.State;

internal sealed record Subscription(string SubscriptionId, string DisplayName) : IResource
{
    public string Id => ResourceIds.Subscription(SubscriptionId);
}
