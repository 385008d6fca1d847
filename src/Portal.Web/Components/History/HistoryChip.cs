using Portal.Domain.Ledger;

namespace Portal.Web.Components.History;

/// <summary>A result by which the history can be filtered.</summary>
/// <param name="State">Name of the shape and of the colour.</param>
internal sealed record HistoryChip(string Result, string Word, string State)
{
    public static IReadOnlyList<HistoryChip> All =>
    [
        new(LedgerResult.Swapped, Words.HistoryChipSwapped, "ready"),
        new(LedgerResult.Returned, Words.HistoryChipReturned, "return"),
        new(LedgerResult.Changed, Words.HistoryChipDone, "ready"),
        new(LedgerResult.Failed, Words.HistoryChipRefusedOrFailed, "blocked"),
        new(LedgerResult.Canceled, Words.HistoryChipCanceled, "quiet"),
        new(LedgerResult.HandedOver, Words.HistoryChipHandedOver, "unknown"),
        new(HistoryFilter.Unknown, Words.HistoryChipUnknown, "unknown"),
        new(LedgerResult.External, Words.HistoryChipOutsidePortal, "warn"),
    ];
}
