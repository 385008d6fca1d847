namespace Portal.Domain.Ledger;

/// <summary>A page of the history, newest first.</summary>
public sealed record LedgerPage(EquatableList<HistoryLine> Lines, bool HasOlder);
