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
        By = line.Person.Length > 0 ? line.Person : "unknown",
        Took = line.Took is { } took ? Ages.Text(took) : "–",
        Why = Reason(line),
    };

    private static LineLook Outcome(HistoryLine line) => line.Entry.Result switch
    {
        LedgerResult.Swapped => Plain("Swapped", "ready"),
        LedgerResult.Returned => Plain("Returned", "return"),
        LedgerResult.External => Plain("Outside the portal", "warn") with { Class = "waiting" },
        LedgerResult.Changed => Plain("Done", "ready"),
        LedgerResult.Canceled => Plain("Canceled", "quiet") with { Class = "quiet-ink" },
        LedgerResult.HandedOver => Plain("Handed over", "unknown"),
        _ => Plain(line.IsRefused ? "Refused" : line.Change is null ? "Not swapped" : "Not done", "blocked"),
    };

    private static string Reason(HistoryLine line) => line.Entry.Result switch
    {
        LedgerResult.Failed when line.Change is not null => line.Failure ?? "",
        LedgerResult.Failed => $"Nothing was changed{Cause(line)}",
        LedgerResult.Canceled => $"Nothing was sent{Cause(line)}",
        _ => line.Reason ?? "",
    };

    private static string Cause(HistoryLine line) => line.Failure is { } failure ? $": {failure}" : "";

    private static LineLook Plain(string text, string state) => new(text, state, state, "", "", "");
}
