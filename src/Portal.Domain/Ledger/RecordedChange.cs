using Portal.Domain.Changes;
using Portal.Domain.Operations;

namespace Portal.Domain.Ledger;

/// <summary>What the ledger keeps of a change that is no swap. No configuration: it may hold secrets.</summary>
/// <param name="Title">For example "Delete shop-api-0911".</param>
/// <param name="Deployment">The id of the deployment that it is about.</param>
/// <param name="FromVersion">Null when nothing was there before.</param>
/// <param name="ToVersion">Null when nothing is there afterwards.</param>
/// <param name="Release">The release that was brought; null when none was.</param>
/// <param name="TakenBack">It was an update in place, and an operator took it back.</param>
public sealed record RecordedChange(
    ChangeKind Kind, string Title, string Deployment, string? FromVersion, string? ToVersion, string? Release, bool? TakenBack, IReadOnlyList<RecordedStep> Steps)
{
    public static RecordedChange? Of(Operation operation) => operation.Change is not { } change ? null : new(
        change.Kind, change.Title, change.Target.Value, change.FromVersion, change.ToVersion, change.Order.Deployment?.Release, change.IsTakenBack ? true : null,
        [.. change.Steps.Select(step => new RecordedStep(step.Title, step.State, step.At, step.Text))]);
}
