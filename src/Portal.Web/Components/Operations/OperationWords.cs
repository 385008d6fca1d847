using Portal.Domain.Operations;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Operations;

/// <summary>An operation in sentences.</summary>
internal static class OperationWords
{
    /// <summary>What it does, did, or wanted, and who started it.</summary>
    public static string Summary(Operation operation) =>
        Words.FormatOperationWordsSummary(Does(operation), operation.StartedBy.FirstName, Ages.Time(operation.StartedAt));

    /// <summary>Below the clock.</summary>
    public static string ClockNote(Operation operation, Expectation expectation) => operation.Status switch
    {
        OperationStatus.Unknown => Words.OperationWordsOutcomeUnknown,
        OperationStatus.Split => Words.OperationWordsOnlyOneSideMoved,
        OperationStatus.WrongAnswer => Words.OperationWordsWrongVersionAnswers,
        _ when !operation.IsActive => Words.OperationWordsInAll,
        _ => expectation.About.Length > 0 ? Words.FormatOperationWordsOf(expectation.About) : Words.OperationWordsRunning,
    };

    /// <summary>How long it has run, or ran.</summary>
    public static TimeSpan Duration(Operation operation, DateTimeOffset now) => 
        (operation.EndedAt ?? now) - operation.StartedAt is { Ticks: > 0 } took ? took : TimeSpan.Zero;

    /// <summary>While it waits to be sent again: "Trying again in 5 s (2 of 5)."</summary>
    public static string Waiting(Operation operation, int tries, DateTimeOffset now)
    {
        var rest = Math.Max(0, (int)Math.Ceiling(((operation.NextTryAt ?? now) - now).TotalSeconds));
        return Words.FormatOperationWordsTryingAgain(rest, operation.Tries + 1, tries);
    }

    /// <summary>One message a phase, for screen readers.</summary>
    public static string Announcement(Operation operation)
    {
        var phases = OperationSteps.Of(operation);
        var running = phases.ToList().FindIndex(phase => phase.State == StepState.Running);
        return OperationResult.Of(operation) is { } result ? $"{result.Title}."
            : running < 0 ? ""
            : Words.FormatOperationWordsPhase(running + 1, phases.Count, Said.Of(phases[running].Text));
    }

    private static string Does(Operation operation) => (operation.IsReturn, operation.Status) switch
    {
        (_, OperationStatus.Succeeded) when operation.IsRepair => Words.FormatOperationWordsRepaired(operation.Repairs, operation.ToVersion),
        _ when operation is { IsRepair: true, IsActive: true } => Words.FormatOperationWordsRepairs(operation.Repairs, operation.ToVersion),
        _ when operation.IsRepair => Words.FormatOperationWordsWantedToRepair(operation.Repairs, operation.ToVersion),
        (true, OperationStatus.Succeeded) => Words.FormatOperationWordsReturned(operation.ToVersion),
        (true, OperationStatus.Failed or OperationStatus.Canceled or OperationStatus.Split or OperationStatus.Unknown or OperationStatus.HandedOver) => Words.FormatOperationWordsWantedReturn(operation.ToVersion),
        (true, _) => Words.FormatOperationWordsReturns(operation.ToVersion),
        (_, OperationStatus.Succeeded) => Words.FormatOperationWordsPutLive(operation.ToVersion),
        (_, OperationStatus.Failed or OperationStatus.Canceled or OperationStatus.Split or OperationStatus.Unknown or OperationStatus.HandedOver) => Words.FormatOperationWordsWantedPutLive(operation.ToVersion),
        _ => Words.FormatOperationWordsPutsLive(operation.ToVersion),
    };
}
