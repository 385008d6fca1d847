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

    /// <summary>An Owner gave a role to somebody.</summary>
    public static readonly LedgerKind RoleGiven = new("role.given");

    /// <summary>An Owner took a role away that an Owner had given.</summary>
    public static readonly LedgerKind RoleTaken = new("role.taken");

    /// <summary>Somebody made a personal token.</summary>
    public static readonly LedgerKind TokenIssued = new("token.issued");

    /// <summary>A personal token was revoked.</summary>
    public static readonly LedgerKind TokenRevoked = new("token.revoked");

    /// <summary>A second person was asked for.</summary>
    public static readonly LedgerKind ApprovalAsked = new("approval.asked");

    /// <summary>A request for approval was given, declined or withdrawn, or ended by itself.</summary>
    public static readonly LedgerKind ApprovalDecided = new("approval.decided");

    /// <summary>A freeze window was set, changed or removed.</summary>
    public static readonly LedgerKind Window = new("rule.window");

    /// <summary>A lock was set or lifted.</summary>
    public static readonly LedgerKind Lock = new("rule.lock");

    /// <summary>How much is asked before a deed was set or removed.</summary>
    public static readonly LedgerKind Friction = new("rule.friction");

    /// <summary>Whoever held a swap without a word said later why.</summary>
    public static readonly LedgerKind HoldReason = new("hold.reason");

    /// <summary>Somebody gave the portal a release: which files, each by its SHA-256.</summary>
    public static readonly LedgerKind ReleaseKept = new("release.kept");

    /// <summary>Somebody told the portal which release a deployment runs that another tool had deployed.</summary>
    public static readonly LedgerKind ReleaseTold = new("release.told");

    /// <summary>Somebody said what a release changed.</summary>
    public static readonly LedgerKind ReleaseDescribed = new("release.described");

    public override string ToString() => Value;
}
