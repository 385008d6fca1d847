namespace Portal.Web.Api.Subscriptions;

/// <summary>All subscriptions that the portal may read.</summary>
internal sealed record SubscriptionList(IReadOnlyList<SubscriptionView> Items);
