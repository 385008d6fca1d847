using Portal.Domain.Ledger;

namespace Portal.Web.Components.Ledger;

/// <summary>The result of a check for an operator.</summary>
internal static class ProofWords
{
    public static string Title(LedgerProof proof) => proof switch
    {
        { Break: { } broken } => Words.FormatProofWordsEdited(PageFormat.Whole(broken.Number)),
        { Entries: 0 } => Words.ProofWordsLedgerEmpty,
        _ => Words.ProofWordsNobodyEditedLedger,
    };

    public static string Text(LedgerProof proof) => proof switch
    {
        { Break: { } broken } => Words.FormatProofWordsNotTrusted(Said.Of(broken.Sentence), Good(proof)),
        { Entries: 0 } => Words.ProofWordsEmptyText,
        { Entries: 1 } => Words.ProofWordsOneGood,
        _ => Words.FormatProofWordsAllGood(PageFormat.Whole(proof.Entries)),
    };

    private static string Good(LedgerProof proof) => proof.Entries switch
    {
        0 => Words.ProofWordsNoneGood,
        1 => Words.ProofWordsFirstGood,
        _ => Words.FormatProofWordsGoodUntil(PageFormat.Whole(proof.Entries)),
    };
}
