namespace Portal.Reliability.Tests.Simulation;

/// <summary>What keeps a swap from being done twice or told wrongly. A test takes one away and looks whether anybody notices.</summary>
internal enum Safeguard
{
    None,

    /// <summary>The unique index on active operations of a service, and that no two follow the same.</summary>
    OneActiveOperation,

    /// <summary>The unique index on a caller's idempotency keys.</summary>
    OneOperationAKey,

    /// <summary>A write by somebody who no longer holds the operation is refused.</summary>
    Fence,

    /// <summary>Only one instance drives an operation.</summary>
    Lease,

    /// <summary>The intent is in the database before the request leaves.</summary>
    WrittenBeforeSent,

    /// <summary>Both sides are read before a swap without an answer is called not done.</summary>
    ReadBeforeJudging,

    /// <summary>Both sides are read when the cloud says done.</summary>
    Verify,

    /// <summary>Both sides must stand still for a while.</summary>
    Settling,

    /// <summary>A request without an answer is not sent again.</summary>
    SentOnce,
}
