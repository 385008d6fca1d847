using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>Which group a service stands in, and what the group is called.</summary>
internal static class BoardGroups
{
    public static BoardGroup Of(ServiceRow row) => row.Readiness.State switch
    {
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
        _ => Words.BoardGroupsChecking,
    };
}
