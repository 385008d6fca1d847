namespace Portal.Domain.Changes;

/// <summary>What a read says of a step.</summary>
public enum StepVerdict
{
    /// <summary>It is as the step wants it.</summary>
    Done,

    /// <summary>It is as before, and nothing runs.</summary>
    NotDone,

    /// <summary>The cloud works on it.</summary>
    Busy,

    /// <summary>The cloud works on something else there, and has not taken this step up.</summary>
    BusyElsewhere,

    /// <summary>It was taken up, and the platform calls it failed.</summary>
    Broken,

    /// <summary>All is well and nothing runs, but no read tells whether it happened: a restarted instance looks as before.</summary>
    Untold,
}
