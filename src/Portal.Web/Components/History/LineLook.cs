using Portal.Domain.Ledger;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.History;

/// <summary>How a line of the history looks and reads.</summary>
/// <param name="Icon">Name of the shape.</param>
/// <param name="Class">Colours it.</param>
/// <param name="Why">What went wrong when something did, else the reason.</param>
internal sealed record LineLook(string Text, string Icon, string Class, string By, string Took, string Why)
{
    public static LineLook Of(HistoryLine line) => Outcome(line) with
    {
        By = line.Person.Length > 0 ? line.Person : Words.LineLookUnknownPerson,
        Took = line.Took is { } took ? Ages.Text(took) : "–",
        Why = Reason(line),
    };

    private static LineLook Outcome(HistoryLine line) => line.Entry.Result switch
    {
        LedgerResult.Swapped => Plain(Words.LineLookSwapped, "ready"),
        LedgerResult.Returned => Plain(Words.LineLookReturned, "return"),
        LedgerResult.External => Plain(Words.LineLookOutsidePortal, "warn") with { Class = "waiting" },
        LedgerResult.Changed => Plain(Words.LineLookDone, "ready"),
        LedgerResult.Canceled => Plain(Words.LineLookCanceled, "quiet") with { Class = "quiet-ink" },
        LedgerResult.HandedOver => Plain(Words.LineLookHandedOver, "unknown"),
        _ => Plain(line.IsRefused ? Words.LineLookRefused : line.Change is null ? Words.LineLookNotSwapped : Words.LineLookNotDone, "blocked"),
    };

    private static string Reason(HistoryLine line) => line.Entry.Result switch
    {
        LedgerResult.Failed when line.Change is not null => Said.Of(line.Failure) ?? "",
        LedgerResult.Failed => line.Failure is { } cause ? Words.FormatOperationOutcomeNothingChangedBecause(Said.Of(cause)) : Words.OperationOutcomeNothingChanged,
        LedgerResult.Canceled => line.Failure is { } cause ? Words.FormatOperationOutcomeNothingSentBecause(Said.Of(cause)) : Words.OperationOutcomeNothingSent,
        _ => line.Reason ?? "",
    };

    private static LineLook Plain(string text, string state) => new(text, state, state, "", "", "");
}
