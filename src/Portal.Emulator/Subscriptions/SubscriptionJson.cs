using Portal.Emulator.State;

namespace Portal.Emulator.Subscriptions;

/// <summary>A subscription as ARM shows it.</summary>
internal static class SubscriptionJson
{
    private const string Tenant = "72f9c0de-0000-4000-8000-000000000001";

    public static object Render(Subscription subscription) => new
    {
        id = subscription.Id,
        subscriptionId = subscription.SubscriptionId,
        tenantId = Tenant,
        displayName = subscription.DisplayName,
        state = "Enabled",
        subscriptionPolicies = new { locationPlacementId = "Public_2014-09-01", quotaId = "EnterpriseAgreement_2014-09-01", spendingLimit = "Off" },
        authorizationSource = "RoleBased",
    };
}
