namespace Portal.Domain.Ledger;

/// <summary>The first place at which the ledger is broken.</summary>
/// <param name="Number">Of the entry that is wrong or missing.</param>
/// <param name="Sentence">Names the entry and what is wrong with it.</param>
public sealed record LedgerBreak(LedgerDamage Damage, long Number, string Sentence);
