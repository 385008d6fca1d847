using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Services;

/// <summary>Every check with what was measured; what stands in the way comes first.</summary>
public sealed partial class ChecksCard
{
    private IReadOnlyList<Finding> rest = [];

    /// <summary>Null until it was read.</summary>
    [Parameter, EditorRequired]
    public required SwapPlan? Plan { get; set; }

    /// <summary>The service as the board shows it: a bell is offered for its red checks. Null offers none.</summary>
    [Parameter]
    public ServiceRow? Row { get; set; }

    /// <summary>Why the last reading gave no plan; an older one may still be shown.</summary>
    [Parameter]
    public CloudFailure? Failure { get; set; }

    private string Met
    {
        get
        {
            var checks = Plan!.Findings.Where(finding => finding.IsCheck).ToList();
            return Words.FormatChecksCardMet(checks.Count(finding => finding.Answer == Answer.Met), checks.Count);
        }
    }

    protected override void OnParametersSet() =>
        rest = Plan is null ? [] : [.. Plan.Findings.Where(finding => !finding.Blocks).OrderByDescending(finding => finding.Warns)];
}
