using Portal.Domain.Ledger;

namespace Portal.Web.Components.History;

/// <summary>A result by which the history can be filtered.</summary>
/// <param name="State">Name of the shape and of the colour.</param>
internal sealed record HistoryChip(string Result, string Word, string State)
{
    public static IReadOnlyList<HistoryChip> All { get; } =
    [
        new(LedgerResult.Swapped, "Swapped", "ready"),
        new(LedgerResult.Returned, "Returned", "return"),
        new(LedgerResult.Changed, "Done", "ready"),
        new(LedgerResult.Failed, "Refused or failed", "blocked"),
        new(LedgerResult.Canceled, "Canceled", "quiet"),
        new(LedgerResult.HandedOver, "Handed over", "unknown"),
        new(HistoryFilter.Unknown, "Unknown", "unknown"),
        new(LedgerResult.External, "Outside the portal", "warn"),
    ];
}
