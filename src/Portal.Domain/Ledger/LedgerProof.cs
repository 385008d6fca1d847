namespace Portal.Domain.Ledger;

/// <summary>What a check of the whole ledger found.</summary>
/// <param name="Entries">How many entries were found good, from the first on.</param>
/// <param name="Head">The last good one: whoever keeps its hash elsewhere can tell later that nothing before it was changed.</param>
/// <param name="CheckedAt">When the check began.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Break">Null when the whole ledger is as it was written.</param>
public sealed record LedgerProof(long Entries, LedgerHead Head, DateTimeOffset CheckedAt, TimeSpan Took, LedgerBreak? Break)
{
    public bool IsProved => Break is null;
}
