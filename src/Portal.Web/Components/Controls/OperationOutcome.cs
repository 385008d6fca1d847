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
        Succeeded when operation.IsRepair => new("Repaired", operation.IsReturn ? "return" : "ready"),
        Succeeded when operation.IsReturn => new("Returned", "return"),
        Succeeded => new("Swapped", "ready"),
        Failed when operation.Failure is { Kind: Portal.Domain.Swaps.CloudFailureKind.Refused } => new("Refused", "blocked"),
        Failed => new("Not swapped", "blocked"),
        Canceled => new("Canceled", "quiet"),
        OperationStatus.Unknown => new("Unknown", "unknown"),
        Split => new("Only one side moved", "blocked"),
        WrongAnswer => new("Old version answers", "blocked"),
        HandedOver => new("Handed over", "blocked"),
        Waiting => new("Trying again", "waiting"),
        _ => new("Running", "swapping"),
    };

    private static OperationOutcome Of(Operation operation, Change change) => operation.Status switch
    {
        Succeeded when change.IsTakenBack => new("Taken back", "return"),
        Succeeded => new(ChangeWords.Done(change.Kind), "ready"),
        Failed when change.HasDone => new("Ended half way", "blocked"),
        Failed => new(operation.Failure is { Kind: Portal.Domain.Swaps.CloudFailureKind.Refused } ? "Refused" : "Not done", "blocked"),
        Canceled => new("Canceled", "quiet"),
        OperationStatus.Unknown => new("Unknown", "unknown"),
        Paused => new("Waits for you", operation.Failure is null ? "waiting" : "blocked"),
        _ => new("Running", "swapping"),
    };

    /// <summary>From the click to the proven end; a dash while there is none.</summary>
    public static string Took(Operation operation) =>
        operation is { EndedAt: { } ended, Status: not Canceled } ? Ages.Text(ended - operation.StartedAt) : "–";

    /// <summary>What went wrong when something did, else the operator's reason.</summary>
    public static string Why(Operation operation) => operation.Status switch
    {
        _ when operation.Change is not null => operation.Failure?.Sentence ?? operation.Reason ?? "",
        Failed => $"Nothing was changed{Cause(operation)}",
        Canceled => $"Nothing was sent{Cause(operation)}",
        OperationStatus.Unknown or Split or HandedOver when operation.Failure is { } failure => failure.Sentence,
        WrongAnswer => $"Azure says done, {operation.ToVersion} does not answer",
        HandedOver => "A repair took it over",
        _ => operation.Reason ?? "",
    };

    private static string Cause(Operation operation) => operation.Failure is { } failure ? $": {failure.Code ?? failure.Sentence}" : "";
}
