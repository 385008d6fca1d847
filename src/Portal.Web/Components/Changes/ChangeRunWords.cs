using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Changes;

/// <summary>A change in sentences.</summary>
internal static class ChangeRunWords
{
    public static string Summary(Operation operation) => Words.FormatChangeRunWordsStartedAt(Said.Of(OperationSteps.Headline(operation)), operation.StartedBy.FirstName, Ages.Time(operation.StartedAt));

    /// <summary>One message a step, for screen readers.</summary>
    public static string Announcement(Operation operation) => Result(operation) is { } result ? $"{result.Title}." : $"{Said.Of(OperationSteps.Headline(operation))}.";

    public static string GoOn(Operation operation) => operation.Change!.Current switch
    {
        { Kind: ChangeStepKind.WalkDomain, State: not StepState.Failed } => Words.ChangeRunWordsWalkNextDomain,
        { State: StepState.Failed } step => Words.FormatChangeRunWordsTryAgain(Said.Of(step.Title)),
        { } step => Said.Of(step.Title),
        null => Words.ChangeRunWordsGoOn,
    };

    /// <summary>Null while it goes on by itself.</summary>
    public static ChangeRunResult? Result(Operation operation)
    {
        var change = operation.Change!;
        return operation.Status switch
        {
            OperationStatus.Succeeded when change.IsTakenBack => new("return", Words.FormatChangeRunWordsBack(change.FromVersion), Said.Of(operation.Events[^1].Text) + "."),
            OperationStatus.Succeeded => new("ready", $"{Said.Of(ChangeWords.Done(change.Kind))}: {Said.Of(ChangeWords.What(change.Order, change.TargetName))}", $"{Said.Of(operation.Events[^1].Text)}."),
            OperationStatus.Failed when change.HasDone => new("blocked", Words.FormatChangeRunWordsEndedAfterSteps(change.Position, change.Steps.Count), $"{Gone(operation)}{Said.Of(operation.Failure?.Sentence)}"),
            OperationStatus.Failed => new("blocked", Words.ChangeRunWordsNotDone, $"{Said.Of(operation.Events[^1].Text)}. {Said.Of(operation.Failure?.Sentence)}".TrimEnd()),
            OperationStatus.Canceled => new("quiet", Words.ChangeRunWordsNothingWasChanged, $"{Said.Of(operation.Events[^1].Text)}."),
            OperationStatus.Unknown => new("unknown", Words.ChangeRunWordsOutcomeUnknown, Words.FormatChangeRunWordsNothingSentAgainPortalReads(Said.Of(operation.Failure?.Sentence)).TrimEnd()),
            OperationStatus.Paused when operation.Failure is { } failure => new("blocked", Words.FormatChangeRunWordsNext(Said.Of(change.Current!.Title)), Words.FormatChangeRunWordsWasNotDone(Gone(operation), failure.Sentence)),
            OperationStatus.Paused => new("waiting", Words.FormatChangeRunWordsNext(Said.Of(change.Current!.Title)), Words.FormatChangeRunWordsNothingSentUntilYouSay(operation.Events[^1].Text.TrimEnd('.'))),
            _ => null,
        };
    }

    /// <summary>The worst that can have happened comes first.</summary>
    private static string Gone(Operation operation) =>
        operation.Change is { Kind: ChangeKind.Redeploy, HasDone: true, Order.Side: Slot.Production } ? $"{Words.ChangeRunWordsProductionGone} " : "";
}
