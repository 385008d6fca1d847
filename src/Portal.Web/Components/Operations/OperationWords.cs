using Portal.Domain.Operations;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Operations;

/// <summary>An operation in sentences.</summary>
internal static class OperationWords
{
    /// <summary>What it does, did, or wanted, and who started it.</summary>
    public static string Summary(Operation operation) =>
        $"{Does(operation)}. Started by {operation.StartedBy.FirstName} at {Ages.Time(operation.StartedAt)}.";

    /// <summary>Below the clock.</summary>
    public static string ClockNote(Operation operation, Expectation expectation) => operation.Status switch
    {
        OperationStatus.Unknown => "outcome unknown",
        OperationStatus.Split => "only one side moved",
        OperationStatus.WrongAnswer => "wrong version answers",
        _ when !operation.IsActive => "in all",
        _ => expectation.About.Length > 0 ? $"of {expectation.About}" : "running",
    };

    /// <summary>How long it has run, or ran.</summary>
    public static TimeSpan Duration(Operation operation, DateTimeOffset now) => 
        (operation.EndedAt ?? now) - operation.StartedAt is { Ticks: > 0 } took ? took : TimeSpan.Zero;

    /// <summary>While it waits to be sent again: "Trying again in 5 s (2 of 5)."</summary>
    public static string Waiting(Operation operation, int tries, DateTimeOffset now)
    {
        var rest = Math.Max(0, (int)Math.Ceiling(((operation.NextTryAt ?? now) - now).TotalSeconds));
        return $"Trying again in {rest} s ({operation.Tries + 1} of {tries}).";
    }

    /// <summary>One message a phase, for screen readers.</summary>
    public static string Announcement(Operation operation)
    {
        var phases = OperationSteps.Of(operation);
        var running = phases.ToList().FindIndex(phase => phase.State == StepState.Running);
        return OperationResult.Of(operation) is { } result ? $"{result.Title}."
            : running < 0 ? ""
            : $"Phase {running + 1} of {phases.Count}: {phases[running].Text}.";
    }

    private static string Does(Operation operation) => (operation.IsReturn, operation.Status) switch
    {
        _ when operation.IsRepair => $"{(operation.Status == OperationStatus.Succeeded ? "Repaired" : operation.IsActive ? "Repairs" : "Wanted to repair")} swap {operation.Repairs}: {operation.ToVersion} {(operation.Status == OperationStatus.Succeeded ? "is" : "shall be")} live",
        (true, OperationStatus.Succeeded) => $"Returned to {operation.ToVersion}",
        (true, OperationStatus.Failed or OperationStatus.Canceled or OperationStatus.Split or OperationStatus.Unknown or OperationStatus.HandedOver) => $"Wanted to return to {operation.ToVersion}",
        (true, _) => $"Returns to {operation.ToVersion}",
        (_, OperationStatus.Succeeded) => $"Put {operation.ToVersion} live",
        (_, OperationStatus.Failed or OperationStatus.Canceled or OperationStatus.Split or OperationStatus.Unknown or OperationStatus.HandedOver) => $"Wanted to put {operation.ToVersion} live",
        _ => $"Puts {operation.ToVersion} live",
    };
}
