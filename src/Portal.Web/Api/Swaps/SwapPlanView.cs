using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;

namespace Portal.Web.Api.Swaps;

/// <summary>What a swap would do, judged on a reading that was made for this answer.</summary>
/// <param name="Fingerprint">Stands for everything that the plan shows. Send it back in If-Match.</param>
/// <param name="CanSwap">No check stands in the way. Warnings still have to be acknowledged.</param>
/// <param name="Direction">The one sentence that says which way round it goes; null when there is nothing to swap.</param>
/// <param name="Now">Both addresses as they are.</param>
/// <param name="After">Both addresses as they would be; null when there is nothing to swap.</param>
/// <param name="Findings">All checks, in order.</param>
internal sealed record SwapPlanView(
    string Fingerprint, bool CanSwap, string? Direction, PairView Now, PairView? After, IReadOnlyList<FindingView> Findings)
{
    public required string ServiceKey { get; init; }

    public required string ServiceName { get; init; }

    public SwapDirectionKind? DirectionKind { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public required IReadOnlyList<DifferenceView> Differences { get; init; }

    /// <summary>What was changed between the two versions; null where nothing is known. No part of the fingerprint.</summary>
    public ChangeListView? ChangeList { get; init; }

    /// <summary>Codes that a swap has to carry in `acknowledged`.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    public required PolicyView Policy { get; init; }

    public required RulesView Rules { get; init; }

    /// <summary>The address of the swap that holds the service; null when none does.</summary>
    public string? ActiveOperation { get; init; }

    public static SwapPlanView Of(SwapPlan plan, SwapPolicy policy, RuleCase rules, ChangeList? list) => new(
        plan.Fingerprint.Value, plan is { CanSwap: true, Active: null }, plan.Direction?.Sentence,
        PairView.Now(plan.Service), PairView.After(plan.Service), [.. plan.Findings.Select(FindingView.Of)])
    {
        ServiceKey = plan.Service.Key.Value,
        ServiceName = plan.Service.Name,
        DirectionKind = plan.Direction?.Kind,
        ReadAt = plan.ReadAt,
        Differences = [.. plan.Differences.Select(DifferenceView.Of)],
        ChangeList = ChangeListView.Of(list),
        Warnings = [.. plan.Warnings.Select(finding => finding.Code)],
        Policy = PolicyView.Of(policy),
        Rules = RulesView.Of(rules),
        ActiveOperation = plan.Active is { } active ? ApiUrls.Operation(active.Id) : null,
    };
}
