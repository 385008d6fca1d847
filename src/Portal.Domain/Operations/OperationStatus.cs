namespace Portal.Domain.Operations;

/// <summary>Where an operation is. <see cref="OperationMoves"/> holds the legal moves.</summary>
public enum OperationStatus
{
    /// <summary>Written down; nothing was sent.</summary>
    Written,

    /// <summary>About to be sent, or sent without an answer yet.</summary>
    Submitting,

    /// <summary>The cloud refused it for now, and nothing was changed: it is sent again when a read shows that all is still as confirmed.</summary>
    Waiting,

    /// <summary>Accepted by the cloud and followed.</summary>
    Switching,

    /// <summary>The cloud says it ended; both sides are read.</summary>
    Verifying,

    /// <summary>Nobody knows; both sides are read until they tell.</summary>
    Unknown,

    /// <summary>Only one side moved, or slot and address disagree.</summary>
    Split,

    /// <summary>Both sides are exchanged, but the production address answers with another version; it is asked until it is right.</summary>
    WrongAnswer,

    Succeeded,

    /// <summary>Not swapped, proven by reading both sides.</summary>
    Failed,

    /// <summary>Ended before anything was sent.</summary>
    Canceled,

    /// <summary>Ended by an operator who repairs it: the operation that follows it tells what came of it.</summary>
    HandedOver,

    /// <summary>A change between two steps: nothing is under way, and nothing is sent until an operator says so.</summary>
    Paused,
}
