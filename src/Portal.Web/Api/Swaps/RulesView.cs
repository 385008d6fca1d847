using Portal.Domain.Policies.Rules;
using Portal.Web.Api.Approvals;

namespace Portal.Web.Api.Swaps;

/// <summary>What windows, locks and policies say to this swap, for you, now.</summary>
/// <param name="Needs">What is asked of you: reason, name (in `confirm`), approval.</param>
/// <param name="OpensAt">When the freeze window that is on ends; null while none is on.</param>
/// <param name="ClosesAt">When the next one begins; null when none is planned.</param>
/// <param name="MayOverride">You may go on in spite of windows and locks, with `override` and a reason.</param>
/// <param name="Findings">In order; R04 and R05 are windows and locks.</param>
internal sealed record RulesView(IReadOnlyList<string> Needs, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, bool MayOverride, IReadOnlyList<FindingView> Findings)
{
    /// <summary>Your own request for approval of this plan, as long as it is open.</summary>
    public ApprovalView? Approval { get; init; }

    public static RulesView Of(RuleCase one) => new(
        [.. Needed(one)], one.OpensAt, one.NextClosing?.Span.From, one.MayOverride, [.. one.Judge(RuleConsent.None).Findings.Select(FindingView.Of)])
    {
        Approval = one.Approval is { } asked ? ApprovalView.Of(asked, mayDecide: false) : null,
    };

    private static IEnumerable<string> Needed(RuleCase one)
    {
        if (one.NeedsReason)
            yield return "reason";
        if (one.NeedsName)
            yield return "name";
        if (one.NeedsApproval)
            yield return "approval";
    }
}
