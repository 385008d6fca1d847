namespace Portal.Domain.Ledger;

/// <summary>What tells how a service was at an earlier time.</summary>
public enum ThenSource
{
    /// <summary>The outcome before that time.</summary>
    Outcome,

    /// <summary>An operation that ended later was under way at that time.</summary>
    UnderWay,

    /// <summary>The operation that came next: what it found when it began.</summary>
    FoundLater,

    /// <summary>No entry at all: what is there now was there already.</summary>
    Unchanged,

    /// <summary>The entry cannot be read: the ledger was changed by hand.</summary>
    Unreadable,
}
