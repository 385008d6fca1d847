using Portal.Domain.Changes;
using Portal.Web.Api.Operations;
using Portal.Web.Api.Swaps;

namespace Portal.Web.Api.Changes;

/// <summary>What a change would do, judged on a reading that was made for this answer.</summary>
/// <param name="Fingerprint">Stands for everything that the plan shows. Send it back in If-Match.</param>
/// <param name="CanStart">No check stands in the way.</param>
/// <param name="Title">For example "Delete shop-api-0911".</param>
/// <param name="Steps">What would be done, in order. A step that `asks` waits for `go-on`.</param>
/// <param name="Facts">What to know before.</param>
/// <param name="Findings">All checks, in order.</param>
/// <param name="Warnings">Codes to acknowledge.</param>
internal sealed record ChangePlanView(
    string Fingerprint, bool CanStart, string Title, IReadOnlyList<ChangeStepView> Steps, IReadOnlyList<ChangeFactView> Facts, IReadOnlyList<FindingView> Findings, IReadOnlyList<string> Warnings)
{
    public required ChangeKind Kind { get; init; }

    public required string ServiceKey { get; init; }

    public required string ServiceName { get; init; }

    public string? FromVersion { get; init; }

    public string? ToVersion { get; init; }

    /// <summary>What must be sent as `typedName`; null when nothing is at such a risk.</summary>
    public string? TypedName { get; init; }

    /// <summary>What windows, locks and policies say to it, for you, now; null where the plan came with an answer that says so itself.</summary>
    public RulesView? Rules { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>The same by hand, first to last.</summary>
    public required IReadOnlyList<RepairCommandView> Commands { get; init; }

    /// <summary>The same as an ARM template; null where nothing is made.</summary>
    public required string? Template { get; init; }

    public static ChangePlanView Of(ChangePlan plan) => new(
        plan.Fingerprint.Value, plan.CanStart, plan.Change.Title, [.. plan.Change.Steps.Select(ChangeStepView.Of)], [.. plan.Facts.Select(ChangeFactView.Of)],
        [.. plan.Findings.Select(FindingView.Of)], [.. plan.Warnings.Select(finding => finding.Code)])
    {
        Kind = plan.Order.Kind,
        ServiceKey = plan.Key.Value,
        ServiceName = plan.ServiceName,
        FromVersion = plan.Change.FromVersion,
        ToVersion = plan.Change.ToVersion,
        TypedName = plan.TypedName,
        ReadAt = plan.ReadAt,
        Commands = [.. plan.Commands.Select(RepairCommandView.Of)],
        Template = plan.Template,
    };
}
