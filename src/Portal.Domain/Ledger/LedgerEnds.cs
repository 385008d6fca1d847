namespace Portal.Domain.Ledger;

/// <summary>Both ends of what is stored, seen at one time.</summary>
/// <param name="Head">The last entry as it was kept apart.</param>
/// <param name="Last">The largest number that an entry has; 0 when there is none.</param>
public sealed record LedgerEnds(LedgerHead Head, long Last);
