namespace Portal.Domain.Ledger;

/// <summary>The last entry of the ledger, kept apart from the entries, so that a cut-off end is seen.</summary>
public sealed record LedgerHead(long Number, string Hash)
{
    /// <summary>Stands before the first entry: 64 zeros.</summary>
    public const string NoHash = "0000000000000000000000000000000000000000000000000000000000000000";

    public static readonly LedgerHead Beginning = new(0, NoHash);
}
