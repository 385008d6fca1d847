namespace Portal.Domain.Operations;

/// <summary>Where an operation is. <see cref="OperationMoves"/> holds the legal moves.</summary>
public enum OperationStatus
{
    /// <summary>Written down; nothing was sent.</summary>
    Written,

    /// <summary>About to be sent, or sent without an answer yet.</summary>
    Submitting,

    /// <summary>Accepted by the cloud and followed.</summary>
    Switching,

    /// <summary>The cloud says it ended; both sides are read.</summary>
    Verifying,

    /// <summary>Nobody knows; both sides are read until they tell.</summary>
    Unknown,

    /// <summary>Only one side moved, or slot and address disagree.</summary>
    Split,

    Succeeded,

    /// <summary>Not swapped, proven by reading both sides.</summary>
    Failed,

    /// <summary>Ended before anything was sent.</summary>
    Canceled,
}
