using Portal.Domain.Swaps;
using Portal.Web.Api.Swaps;

namespace Portal.Web.Api.Operations;

/// <summary>What a repair would do, judged on a reading that was made for this answer.</summary>
/// <param name="Fingerprint">Stands for everything that the plan shows. Send it back in If-Match.</param>
/// <param name="CanRepair">No check stands in the way.</param>
/// <param name="Direction">Back: to the version that was live before. Forward: to the one that was to go live.</param>
/// <param name="ToVersion">What would be live.</param>
/// <param name="Findings">All checks, in order.</param>
/// <param name="Commands">The same by hand, first to last.</param>
internal sealed record RepairPlanView(
    string Fingerprint, bool CanRepair, RepairDirection Direction, string ToVersion, IReadOnlyList<FindingView> Findings, IReadOnlyList<RepairCommandView> Commands)
{
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>The address of the operation that it mends.</summary>
    public required string Repairs { get; init; }

    public static RepairPlanView Of(RepairPlan plan) => new(
        plan.Fingerprint.Value, plan.CanRepair, plan.Direction, plan.ToVersion, [.. plan.Findings.Select(FindingView.Of)], [.. plan.Commands.Select(RepairCommandView.Of)])
    {
        ReadAt = plan.ReadAt,
        Repairs = ApiUrls.Operation(plan.Broken.Id),
    };
}
