using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Components.Services;

/// <summary>The hosted services of a subscription.</summary>
public sealed partial class SubscriptionPanel
{
    [Parameter, EditorRequired]
    public required Subscription Subscription { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ServiceRow> Services { get; set; }

    [Parameter]
    public RenderFragment? Ribbon { get; set; }
}
