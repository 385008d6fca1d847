namespace Portal.Domain.Subscriptions;

/// <summary>A subscription that the portal may read.</summary>
public sealed record Subscription(SubscriptionId Id, string Name);
