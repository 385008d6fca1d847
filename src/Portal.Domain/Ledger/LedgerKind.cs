namespace Portal.Domain.Ledger;

/// <summary>What an entry of the ledger records. Open: whatever is to be recorded brings a kind of its own.</summary>
/// <param name="Value">Part of what is hashed: a kind that was written once keeps its name.</param>
public readonly record struct LedgerKind(string Value)
{
    /// <summary>An operation was written, before anything was sent.</summary>
    public static readonly LedgerKind Written = new("operation.written");

    /// <summary>An operation ended: its receipt.</summary>
    public static readonly LedgerKind Ended = new("operation.ended");

    /// <summary>A swap was made with another tool.</summary>
    public static readonly LedgerKind External = new("swap.external");

    /// <summary>The activity log told later who made a swap with another tool.</summary>
    public static readonly LedgerKind Caller = new("swap.caller");

    /// <summary>An operator gave the reason of an earlier entry.</summary>
    public static readonly LedgerKind Reason = new("reason.added");

    /// <summary>Whoever held a swap without a word said later why.</summary>
    public static readonly LedgerKind HoldReason = new("hold.reason");

    public override string ToString() => Value;
}
