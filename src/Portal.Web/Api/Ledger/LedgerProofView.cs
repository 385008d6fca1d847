using Portal.Domain.Ledger;

namespace Portal.Web.Api.Ledger;

/// <summary>What a check of the whole ledger found.</summary>
/// <param name="Proved">Whether every entry is as it was written.</param>
/// <param name="Entries">How many entries were found good, from the first on.</param>
/// <param name="HeadHash">The hash of the last good entry. Keep it elsewhere: it proves later that nothing before it was changed.</param>
/// <param name="TookMs">Milliseconds.</param>
/// <param name="Break">Null when all is well.</param>
internal sealed record LedgerProofView(bool Proved, long Entries, string HeadHash, DateTimeOffset CheckedAt, long TookMs, LedgerBreakView? Break)
{
    public static LedgerProofView Of(LedgerProof proof) => new(
        proof.IsProved, proof.Entries, proof.Head.Hash, proof.CheckedAt, (long)proof.Took.TotalMilliseconds,
        proof.Break is { } broken ? new LedgerBreakView(broken.Damage, broken.Number, broken.Sentence) : null);
}
