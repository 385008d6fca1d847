using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Components.Services;

/// <summary>The hosted services of a subscription.</summary>
public sealed partial class SubscriptionPanel
{
    [Parameter, EditorRequired]
    public required Subscription Subscription { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ServiceRow> Services { get; set; }

    /// <summary>Windows and locks that keep services back.</summary>
    [Parameter]
    public RuleBook Rules { get; set; } = RuleBook.Empty;

    [Parameter]
    public DateTimeOffset Now { get; set; }

    [Parameter]
    public RenderFragment? Ribbon { get; set; }
}
