using Portal.Domain.Changes;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Operations;

/// <summary>The phases of an operation as page and API show them.</summary>
public static class OperationSteps
{
    public const string CheckAgain = "Check again";
    public const string Switch = "Switch";
    public const string Verify = "Verify";
    public const string Done = "Done";

    public static IReadOnlyList<OperationStep> Of(Operation operation) => operation.Change is { } change ? OfChange(operation, change) :
    [
        new(CheckAgain, StepState.Done, operation.StartedAt, Estate.Readiness.Checks(operation.Findings)),
        SwitchStep(operation),
        VerifyStep(operation),
        new(Done, operation.Status == Succeeded ? StepState.Done : StepState.Pending, operation.Status == Succeeded ? operation.EndedAt : null,
            operation.Status == Succeeded ? $"{operation.ToVersion} is live" : ""),
    ];

    /// <summary>The phase in words, for a row.</summary>
    public static string Headline(Operation operation) => operation.Change is { } change ? HeadlineOf(operation, change) : operation.Status switch
    {
        Written when operation.IsBreathing => "Counting down",
        Written or Submitting => "Asking Azure",
        Waiting => "Trying again",
        Switching => "Azure switches the addresses",
        Verifying => "Verifying both addresses",
        OperationStatus.Unknown => "Outcome unknown",
        Split => "Only one side moved",
        WrongAnswer => "Old version still answers",
        HandedOver => "Handed over to a repair",
        Succeeded when operation.IsRepair => "Repaired",
        Succeeded => operation.IsReturn ? "Returned" : "Swapped",
        Failed => "Nothing was changed",
        _ => "Canceled",
    };

    private static string HeadlineOf(Operation operation, Change change) => operation.Status switch
    {
        Written or Submitting => $"{Now(change)}: asking Azure",
        Waiting => $"{Now(change)}: about to ask Azure",
        Switching => Now(change),
        Verifying => $"{Now(change)}: reading",
        OperationStatus.Unknown => $"{Now(change)}: outcome unknown",
        Paused when operation.Failure is not null => $"{Now(change)}: not done, waits for you",
        Paused => $"{Now(change)}: waits for you",
        Succeeded when change.IsTakenBack => "Taken back",
        Succeeded => ChangeWords.Done(change.Kind),
        Failed when change.HasDone => $"Ended after {change.Position} of {change.Steps.Count} steps",
        Failed => "Not done",
        _ => "Canceled",
    };

    private static string Now(Change change) => change.Current?.Title ?? change.Title;

    /// <summary>The steps of a change are its phases.</summary>
    private static IReadOnlyList<OperationStep> OfChange(Operation operation, Change change) =>
    [
        new(CheckAgain, StepState.Done, operation.StartedAt, Estate.Readiness.Checks(operation.Findings)),
        .. change.Steps.Select(step => new OperationStep(step.Title, step == change.Current ? StateNow(operation, step) : step.State, step.At, step.Text)),
        new(Done, operation.Status == Succeeded ? StepState.Done : StepState.Pending, operation.Status == Succeeded ? operation.EndedAt : null,
            operation.Status == Succeeded ? HeadlineOf(operation, change) : ""),
    ];

    private static StepState StateNow(Operation operation, ChangeStep step) =>
        operation.Status == OperationStatus.Unknown ? StepState.Unknown : step.State;

    private static OperationStep SwitchStep(Operation operation) => operation.Status switch
    {
        Written when operation.IsBreathing => new(Switch, StepState.Pending, null, "Counting down, nothing was sent"),
        Written or Submitting => new(Switch, StepState.Running, First(operation, Submitting), "Asking Azure"),
        Waiting => new(Switch, StepState.Running, First(operation, Submitting), "Azure refused for now, trying again"),
        Switching => new(Switch, StepState.Running, First(operation, Submitting), "Azure switches the addresses"),
        Canceled => new(Switch, StepState.Failed, operation.EndedAt, "Nothing was sent"),
        Failed => new(Switch, StepState.Failed, operation.EndedAt, "Nothing was changed"),
        Split or HandedOver when Last(operation, WrongAnswer) is null => new(Switch, StepState.Failed, Last(operation, operation.Status), "Only one side moved"),
        OperationStatus.Unknown when First(operation, Verifying) is null =>
            new(Switch, StepState.Unknown, Last(operation, OperationStatus.Unknown), "No answer that can be trusted"),
        _ => new(Switch, StepState.Done, First(operation, Verifying) ?? operation.SwitchedAt, "Azure says done"),
    };

    private static OperationStep VerifyStep(Operation operation) => operation.Status switch
    {
        Succeeded => new(Verify, StepState.Done, operation.SwitchedAt, operation.HasProbe ? $"Both sides read, {operation.ToVersion} answers" : "Both sides read, addresses exchanged"),
        Verifying => new(Verify, StepState.Running, First(operation, Verifying), operation.SwitchedAt is null ? "Reading both sides" : $"Asking for {operation.ToVersion}"),
        WrongAnswer => new(Verify, StepState.Failed, Last(operation, WrongAnswer), $"Live address does not answer {operation.ToVersion}"),
        HandedOver => new(Verify, StepState.Failed, operation.EndedAt, "Repaired by an operation of its own"),
        Split => new(Verify, StepState.Failed, Last(operation, Split), "Both sides read, they disagree"),
        Failed => new(Verify, StepState.Done, operation.EndedAt, "Both sides read, as before"),
        OperationStatus.Unknown => new(Verify, StepState.Running, Last(operation, OperationStatus.Unknown), "Reading both sides until they tell"),
        _ => new(Verify, StepState.Pending, null, ""),
    };

    private static DateTimeOffset? First(Operation operation, OperationStatus status) =>
        operation.Events.FirstOrDefault(happened => happened.Status == status)?.At;

    private static DateTimeOffset? Last(Operation operation, OperationStatus status) =>
        operation.Events.LastOrDefault(happened => happened.Status == status)?.At;
}
