using Portal.Domain.Subscriptions;

namespace Portal.Web.Api.Subscriptions;

/// <summary>A subscription.</summary>
/// <param name="Id">A GUID in Azure.</param>
/// <param name="Name">The name that people know it by.</param>
internal sealed record SubscriptionView(string Id, string Name)
{
    public static SubscriptionView Of(Subscription subscription) => new(subscription.Id.Value, subscription.Name);
}
