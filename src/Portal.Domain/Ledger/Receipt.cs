namespace Portal.Domain.Ledger;

/// <summary>What is left of a swap for ever: its entry, what was added to it later, and where to prove both.</summary>
/// <param name="Entry">Carries the hash of the entry before.</param>
/// <param name="Added">Oldest first.</param>
public sealed record Receipt(LedgerEntry Entry, EquatableList<LedgerEntry> Added)
{
    public HistoryLine Line { get; } = HistoryLine.Of(Entry, Added);
}
