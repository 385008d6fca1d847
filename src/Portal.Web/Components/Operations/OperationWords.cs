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
        _ when !operation.IsActive => "in all",
        _ => expectation.About.Length > 0 ? $"of {expectation.About}" : "running",
    };

    /// <summary>How long it has run, or ran.</summary>
    public static TimeSpan Duration(Operation operation, DateTimeOffset now) => (operation.EndedAt ?? now) - operation.StartedAt;

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
        (true, OperationStatus.Succeeded) => $"Returned to {operation.ToVersion}",
        (true, OperationStatus.Failed or OperationStatus.Canceled or OperationStatus.Split or OperationStatus.Unknown) => $"Wanted to return to {operation.ToVersion}",
        (true, _) => $"Returns to {operation.ToVersion}",
        (_, OperationStatus.Succeeded) => $"Put {operation.ToVersion} live",
        (_, OperationStatus.Failed or OperationStatus.Canceled or OperationStatus.Split or OperationStatus.Unknown) => $"Wanted to put {operation.ToVersion} live",
        _ => $"Puts {operation.ToVersion} live",
    };
}
