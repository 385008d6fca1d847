using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Swaps;

/// <summary>What still stands between a plan and its swap: blocking checks, warnings nobody has seen, what the rules ask for.</summary>
public static class SwapConsent
{
    public static IEnumerable<Finding> Missing(SwapPlan plan, SwapRequest request, SwapPolicy policy, RuleVerdict rules)
    {
        foreach (var finding in plan.Findings.Concat(rules.Findings))
        {
            if (finding.Blocks && !(MayBeTakenOver(finding, policy) && request.Acknowledged.Contains(finding.Code) && HasReason(request)))
                yield return finding;
            else if (finding.Warns && !request.Acknowledged.Contains(finding.Code))
                yield return finding with { Remedy = $"{finding.Remedy} To swap all the same, acknowledge {finding.Code}." };
        }
    }

    /// <summary>An unknown blocking check that policy lets an operator take over with a reason.</summary>
    public static bool MayBeTakenOver(Finding finding, SwapPolicy policy) =>
        finding is { Blocks: true, Answer: Answer.Unknown } && policy.UnknownMayBeAcknowledged;

    private static bool HasReason(SwapRequest request) => !string.IsNullOrWhiteSpace(request.Reason);
}
