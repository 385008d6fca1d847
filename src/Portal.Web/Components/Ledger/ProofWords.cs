using Portal.Domain.Ledger;

namespace Portal.Web.Components.Ledger;

/// <summary>The result of a check for an operator.</summary>
internal static class ProofWords
{
    public static string Title(LedgerProof proof) => proof switch
    {
        { Break: { } broken } => $"The ledger was edited at entry {broken.Number:N0}",
        { Entries: 0 } => "The ledger is empty",
        _ => "Nobody edited the ledger",
    };

    public static string Text(LedgerProof proof) => proof switch
    {
        { Break: { } broken } => $"{broken.Sentence} {Good(proof)} What comes after cannot be trusted: compare it with a backup, Azure's activity log or printed receipts.",
        { Entries: 0 } => "The first swap makes the first entry.",
        { Entries: 1 } => "The one entry is as it was written.",
        _ => $"All {proof.Entries:N0} entries are as they were written, and none is missing.",
    };

    private static string Good(LedgerProof proof) => proof.Entries switch
    {
        0 => "No entry before it is good.",
        1 => "Entry 1 is as it was written.",
        _ => $"Entries 1 to {proof.Entries:N0} are as they were written.",
    };
}
