using Portal.Domain.Ledger;

namespace Portal.Storage.Ledger;

/// <summary>The one row that knows the newest entry. Whoever appends holds it until the end of the transaction.</summary>
internal sealed class LedgerHeadRow
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    public long Number { get; set; }

    public required string Hash { get; set; }

    public LedgerHead ToHead() => new(Number, Hash);
}
