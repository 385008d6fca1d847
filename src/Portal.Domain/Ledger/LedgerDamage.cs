namespace Portal.Domain.Ledger;

/// <summary>What was done to the ledger by hand.</summary>
public enum LedgerDamage
{
    /// <summary>An entry says something else than when it was written.</summary>
    Changed,

    /// <summary>Entries are missing from the middle.</summary>
    Deleted,

    /// <summary>There is an entry that the portal did not write.</summary>
    Inserted,

    /// <summary>An entry stands in the place of another.</summary>
    Reordered,

    /// <summary>The newest entries are missing.</summary>
    Truncated,
}
