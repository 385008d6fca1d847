using Portal.Domain.Ledger;

namespace Portal.Web.Api.Ledger;

/// <summary>The first place at which the ledger is broken.</summary>
/// <param name="Number">Of the entry that is wrong or missing.</param>
/// <param name="Text">Names the entry and what is wrong with it.</param>
internal sealed record LedgerBreakView(LedgerDamage Damage, long Number, string Text);
