using Portal.Domain.Changes;
using Portal.Domain.Operations;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Web.Components.Controls;

/// <summary>How an operation ended, or that it runs, in one word with its shape.</summary>
/// <param name="State">Name of the shape and of the colour.</param>
internal sealed record OperationOutcome(string Text, string State)
{
    public static OperationOutcome Of(Operation operation) => operation.Change is { } change ? Of(operation, change) : operation.Status switch
    {
        Succeeded when operation.IsRepair => new(Words.OperationOutcomeRepaired, operation.IsReturn ? "return" : "ready"),
        Succeeded when operation.IsReturn => new(Words.OperationOutcomeReturned, "return"),
        Succeeded => new(Words.OperationOutcomeSwapped, "ready"),
        Failed when operation.Failure is { Kind: Portal.Domain.Swaps.CloudFailureKind.Refused } => new(Words.OperationOutcomeRefused, "blocked"),
        Failed => new(Words.OperationOutcomeNotSwapped, "blocked"),
        Canceled => new(Words.OperationOutcomeCanceled, "quiet"),
        OperationStatus.Unknown => new(Words.OperationOutcomeUnknown, "unknown"),
        Split => new(Words.OperationOutcomeSplit, "blocked"),
        WrongAnswer => new(Words.OperationOutcomeOldVersionAnswers, "blocked"),
        HandedOver => new(Words.OperationOutcomeHandedOver, "blocked"),
        Waiting => new(Words.OperationOutcomeTryingAgain, "waiting"),
        _ => new(Words.OperationOutcomeRunning, "swapping"),
    };

    private static OperationOutcome Of(Operation operation, Change change) => operation.Status switch
    {
        Succeeded when change.IsTakenBack => new(Words.OperationOutcomeTakenBack, "return"),
        Succeeded => new(Said.Of(ChangeWords.Done(change.Kind)), "ready"),
        Failed when change.HasDone => new(Words.OperationOutcomeEndedHalfWay, "blocked"),
        Failed => new(operation.Failure is { Kind: Portal.Domain.Swaps.CloudFailureKind.Refused } ? Words.OperationOutcomeRefused : Words.OperationOutcomeNotDone, "blocked"),
        Canceled => new(Words.OperationOutcomeCanceled, "quiet"),
        OperationStatus.Unknown => new(Words.OperationOutcomeUnknown, "unknown"),
        Paused => new(Words.OperationOutcomeWaitsForYou, operation.Failure is null ? "waiting" : "blocked"),
        _ => new(Words.OperationOutcomeRunning, "swapping"),
    };

    /// <summary>From the click to the proven end; a dash while there is none.</summary>
    public static string Took(Operation operation) =>
        operation is { EndedAt: { } ended, Status: not Canceled } ? Ages.Text(ended - operation.StartedAt) : "–";

    /// <summary>What went wrong when something did, else the operator's reason.</summary>
    public static string Why(Operation operation) => operation.Status switch
    {
        _ when operation.Change is not null => Said.Of(operation.Failure?.Sentence) ?? operation.Reason ?? "",
        Failed when Cause(operation) is { } cause => Words.FormatOperationOutcomeNothingChangedBecause(cause),
        Failed => Words.OperationOutcomeNothingChanged,
        Canceled when Cause(operation) is { } cause => Words.FormatOperationOutcomeNothingSentBecause(cause),
        Canceled => Words.OperationOutcomeNothingSent,
        OperationStatus.Unknown or Split or HandedOver when operation.Failure is { } failure => Said.Of(failure.Sentence),
        WrongAnswer => Words.FormatOperationOutcomeDoesNotAnswer(operation.ToVersion),
        HandedOver => Words.OperationOutcomeRepairTookOver,
        _ => operation.Reason ?? "",
    };

    private static string? Cause(Operation operation) => operation.Failure is { } failure ? failure.Code ?? Said.Of(failure.Sentence) : null;
}
