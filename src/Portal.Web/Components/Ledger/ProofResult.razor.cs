using Microsoft.AspNetCore.Components;
using Portal.Domain.Ledger;

namespace Portal.Web.Components.Ledger;

/// <summary>What a check of the ledger found.</summary>
public sealed partial class ProofResult
{
    [Parameter, EditorRequired]
    public required LedgerProof Proof { get; set; }
}
