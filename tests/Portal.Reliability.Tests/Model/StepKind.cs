namespace Portal.Reliability.Tests.Model;

internal enum StepKind
{
    /// <summary>An operator opens the dialog: a plan is on the screen from then on.</summary>
    Plan,

    /// <summary>An operator confirms what is on the screen, however old it is.</summary>
    Confirm,

    /// <summary>The operator's last request is sent once more, with the same key.</summary>
    Retry,

    /// <summary>Both of the former at the same instant, at both portals.</summary>
    Race,
    Wait,
    WaitLong,
    Fault,
    Unreadable,
    DatabaseAway,
    DatabaseLosesAnswer,
    Kill,
    Pause,
    Restart,
    SwapOutside,
    Jump,
}
