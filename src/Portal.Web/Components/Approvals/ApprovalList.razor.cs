using Microsoft.AspNetCore.Components;
using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Approvals;

/// <summary>Requests for approval that stand alike: who asks for what, why, and how long it holds.</summary>
public sealed partial class ApprovalList(VisibleRules rules)
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Approval> Items { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>They wait for whoever looks.</summary>
    [Parameter]
    public bool IsMain { get; set; }

    private string? UrlOf(Approval asked) => asked.IsOpen(Now) && rules.Find(asked.ServiceKey) is { } service ? PortalUrls.Approval(asked, service) : null;

    private string Until(Approval asked) => asked switch
    {
        { Because: { Length: > 0 } because } => Said.Of(because),
        _ when asked.IsOpen(Now) => Words.FormatApprovalListHoldsForPlanOnlyUntil(Ages.Moment(asked.ExpiresAt, Now)),
        { EndedAt: { } at } => Words.FormatApprovalListEnded(Ages.Moment(at, Now)),
        _ => "",
    };
}
