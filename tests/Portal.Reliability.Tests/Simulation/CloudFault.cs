namespace Portal.Reliability.Tests.Simulation;

/// <summary>What goes wrong with the next swap that a pair is asked for.</summary>
internal enum CloudFault
{
    None,
    Refused,
    Throttled,

    /// <summary>The request never arrives, and nobody answers.</summary>
    LostBefore,

    /// <summary>The work begins, and nobody hears of it.</summary>
    LostAfter,

    /// <summary>The request is long under way before it arrives.</summary>
    Late,
    NeverEndsUndone,
    NeverEndsDone,
    Forgotten,
    HalfDone,
    Fails,
    FailsThoughSwapped,
}
