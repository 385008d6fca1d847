using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Changes;

/// <summary>A change in sentences.</summary>
internal static class ChangeRunWords
{
    public static string Summary(Operation operation) => $"{OperationSteps.Headline(operation)}. Started by {operation.StartedBy.FirstName} at {Ages.Time(operation.StartedAt)}.";

    /// <summary>One message a step, for screen readers.</summary>
    public static string Announcement(Operation operation) => Result(operation) is { } result ? $"{result.Title}." : $"{OperationSteps.Headline(operation)}.";

    public static string GoOn(Operation operation) => operation.Change!.Current switch
    {
        { Kind: ChangeStepKind.WalkDomain, State: not StepState.Failed } => "Walk next domain",
        { State: StepState.Failed } step => $"Try again: {step.Title}",
        { } step => step.Title,
        null => "Go on",
    };

    /// <summary>Null while it goes on by itself.</summary>
    public static ChangeRunResult? Result(Operation operation)
    {
        var change = operation.Change!;
        return operation.Status switch
        {
            OperationStatus.Succeeded when change.IsTakenBack => new("return", $"{change.FromVersion} is back", operation.Events[^1].Text + "."),
            OperationStatus.Succeeded => new("ready", $"{ChangeWords.Done(change.Kind)}: {ChangeWords.What(change.Order, change.TargetName)}", $"{operation.Events[^1].Text}."),
            OperationStatus.Failed when change.HasDone => new("blocked", $"Ended after {change.Position} of {change.Steps.Count} steps", $"{Gone(operation)}{operation.Failure?.Sentence}"),
            OperationStatus.Failed => new("blocked", "Not done", $"{operation.Events[^1].Text}. {operation.Failure?.Sentence}".TrimEnd()),
            OperationStatus.Canceled => new("quiet", "Nothing was changed", $"{operation.Events[^1].Text}."),
            OperationStatus.Unknown => new("unknown", "The outcome is unknown", $"Nothing is sent again. The portal reads the deployment and says here what it sees. {operation.Failure?.Sentence}".TrimEnd()),
            OperationStatus.Paused when operation.Failure is { } failure => new("blocked", $"Next: {change.Current!.Title}", $"{Gone(operation)}It was not done: {failure.Sentence}"),
            OperationStatus.Paused => new("waiting", $"Next: {change.Current!.Title}", $"{operation.Events[^1].Text.TrimEnd('.')}. Nothing is sent until you say so."),
            _ => null,
        };
    }

    /// <summary>The worst that can have happened comes first.</summary>
    private static string Gone(Operation operation) =>
        operation.Change is { Kind: ChangeKind.Redeploy, HasDone: true, Order.Side: Slot.Production } ? "Production is deleted, and nobody is served until the next step is done. " : "";
}
