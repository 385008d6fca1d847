namespace Portal.Emulator.State;

/// <summary>How a long-running operation ends.</summary>
internal enum OperationFate
{
    Succeeds,

    /// <summary>Ends Failed and changes nothing.</summary>
    Fails,

    /// <summary>Ends Failed after the production frontend lost its address.</summary>
    HalfDone,

    /// <summary>Does its work, but its address answers 404.</summary>
    Forgotten,

    /// <summary>Never ends and never does its work.</summary>
    HangsUndone,

    /// <summary>Does its work in its time, but never ends.</summary>
    HangsDone,
}
