namespace Portal.Web.Components.Board;

/// <summary>The groups of the board, in the order in which they stand.</summary>
public enum BoardGroup
{
    NeedsYou,
    Running,
    Ready,
    ReturnPossible,
    Blocked,

    /// <summary>A window or a lock keeps it back, whatever its checks say.</summary>
    KeptBack,
    Checking,
    NothingStaged,
}
