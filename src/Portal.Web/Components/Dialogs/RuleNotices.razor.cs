using Microsoft.AspNetCore.Components;
using Portal.Domain.Policies.Rules;
using Portal.Web.Operators;

namespace Portal.Web.Components.Dialogs;

/// <summary>Approvals that have to do with the plan, with names, and the window that comes soon.</summary>
public sealed partial class RuleNotices(ApprovalService approvals, CurrentOperator me)
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(24);

    private ApprovalResult? failure;

    [Parameter, EditorRequired]
    public required RuleCase Rules { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>The dialog is told with the change of the rules itself.</summary>
    private async Task WithdrawAsync(Approval asked)
    {
        var answer = await ApprovalWords.TryAsync(() => approvals.WithdrawAsync(asked.Id, me.Access, CancellationToken.None));
        failure = answer is ApprovalResult.Done ? null : answer;
    }
}
