using Portal.Domain.Policies;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Swaps;

/// <summary>What still stands between a plan and its swap: blocking checks, warnings nobody has seen, a reason that policy asks for.</summary>
public static class SwapConsent
{
    public static IEnumerable<Finding> Missing(SwapPlan plan, SwapRequest request, SwapPolicy policy)
    {
        foreach (var finding in plan.Findings)
        {
            if (finding.Blocks && !(MayBeTakenOver(finding, policy) && request.Acknowledged.Contains(finding.Code) && HasReason(request)))
                yield return finding;
            else if (finding.Warns && !request.Acknowledged.Contains(finding.Code))
                yield return finding with { Remedy = $"{finding.Remedy} To swap all the same, acknowledge {finding.Code}." };
        }

        foreach (var finding in Missing(request.Reason, policy))
            yield return finding;
    }

    /// <summary>A reason that policy asks for.</summary>
    public static IEnumerable<Finding> Missing(string? reason, SwapPolicy policy) =>
        policy.Reason == ReasonRule.Required && string.IsNullOrWhiteSpace(reason) ? [ReasonIsMissing] : [];

    /// <summary>An unknown blocking check that policy lets an operator take over with a reason.</summary>
    public static bool MayBeTakenOver(Finding finding, SwapPolicy policy) =>
        finding is { Blocks: true, Answer: Answer.Unknown } && policy.UnknownMayBeAcknowledged;

    private static bool HasReason(SwapRequest request) => !string.IsNullOrWhiteSpace(request.Reason);

    private static Finding ReasonIsMissing => new()
    {
        Code = "R01",
        Title = "A reason is given",
        Severity = Severity.Block,
        Answer = Answer.NotMet,
        Measured = "none",
        Headline = "Reason is missing",
        Because = "The policy of this portal asks for a reason.",
        Remedy = "Say in a few words why.",
    };
}
