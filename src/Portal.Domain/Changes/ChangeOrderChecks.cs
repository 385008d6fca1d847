using Portal.Domain.HostedServices;

namespace Portal.Domain.Changes;

/// <summary>Whether an order makes sense at all.</summary>
internal static class ChangeOrderChecks
{
    /// <returns>One sentence; null when it does.</returns>
    public static string? Problem(ChangeOrder order) => order switch
    {
        { Deploys: true, Deployment: null } => $"{ChangeWords.Verb(order.Kind)} needs to know what to deploy.",
        { Deploys: false, Deployment: not null } => $"{ChangeWords.Verb(order.Kind)} brings no package.",
        { Kind: ChangeKind.Deploy, Instances.Count: > 0 } or { Kind: not (ChangeKind.Restart or ChangeKind.Reimage or ChangeKind.Delete), Instances.Count: > 0 } =>
            $"{ChangeWords.Verb(order.Kind)} is for a whole deployment: Azure does it to no single instance.",
        { Kind: not ChangeKind.Deploy, Service: null } => $"{ChangeWords.Verb(order.Kind)} needs a service.",
        { Kind: not ChangeKind.Deploy, Side: null } => $"{ChangeWords.Verb(order.Kind)} needs to know which side, production or staging.",
        { Kind: ChangeKind.Deploy, Service: null, Deployment.PairWith: not null } => "The first deployment of a service has no partner.",
        { Kind: ChangeKind.Deploy, Service: not null, Deployment: { PairWith: null, Slot: Slot.Staging } } => "A deployment in staging is paired with the one in production.",
        { Kind: ChangeKind.Promote, Side: Slot.Production } => "Production is there already.",
        { Kind: ChangeKind.Demote, Side: Slot.Staging } => "Staging is there already.",
        { Deployment: { } wanted } when Missing(wanted) is { } missing => $"The deployment has no {missing}.",
        _ => null,
    };

    private static string? Missing(DeploymentOrder order) =>
        string.IsNullOrWhiteSpace(order.Name) ? "name"
        : string.IsNullOrWhiteSpace(order.Subscription.Value) ? "subscription"
        : string.IsNullOrWhiteSpace(order.ResourceGroup) ? "resource group"
        : string.IsNullOrWhiteSpace(order.Region) ? "region"
        : string.IsNullOrWhiteSpace(order.Configuration) ? "configuration"
        : string.IsNullOrWhiteSpace(order.Release) ? "release"
        : string.IsNullOrWhiteSpace(order.Address.Id) ? "address"
        : null;
}
