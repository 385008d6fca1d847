using Microsoft.AspNetCore.Components;
using Portal.Domain.Ledger;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.History;

/// <summary>What the last check of the ledger found, in a few words that lead to the proof.</summary>
public sealed partial class ProofState
{
    /// <summary>Null before the first check.</summary>
    [Parameter, EditorRequired]
    public required LedgerProof? Proof { get; set; }

    private string Text => Proof switch
    {
        null => Words.ProofStateProveLedger,
        { Break: { } broken } => Words.FormatProofStateEdited(broken.Number),
        _ => Words.FormatProofStateProved(Ages.Time(Proof.CheckedAt), Count.Of((int)Math.Min(Proof.Entries, int.MaxValue), Words.FormatCountRecords)),
    };

    private string Shape => Proof switch { null => "clock", { IsProved: true } => "ready", _ => "blocked" };

    private string Class => Proof is null ? "quiet-ink" : Shape;
}
