using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>Which group a service stands in, and what the group is called.</summary>
internal static class BoardGroups
{
    public static BoardGroup Of(ServiceRow row, BoardStops? stops = null) => row.Readiness.State switch
    {
        _ when stops?.Holds(row) == true => BoardGroup.KeptBack,
        ReadinessState.Running => BoardGroup.Running,
        ReadinessState.Ready => BoardGroup.Ready,
        ReadinessState.ReturnPossible => BoardGroup.ReturnPossible,
        ReadinessState.Blocked => BoardGroup.Blocked,
        ReadinessState.Checking => BoardGroup.Checking,
        ReadinessState.NothingStaged => BoardGroup.NothingStaged,
        _ => BoardGroup.NeedsYou,
    };

    public static string Title(BoardGroup group) => group switch
    {
        BoardGroup.NeedsYou => Words.BoardGroupsNeedsYou,
        BoardGroup.ReturnPossible => Words.BoardGroupsReturnPossible,
        BoardGroup.NothingStaged => Words.BoardGroupsNothingStaged,
        BoardGroup.Running => Words.BoardGroupsRunning,
        BoardGroup.Ready => Words.BoardGroupsReady,
        BoardGroup.Blocked => Words.BoardGroupsBlocked,
        BoardGroup.KeptBack => Words.BoardGroupsClosedOrLocked,
        _ => Words.BoardGroupsChecking,
    };
}
