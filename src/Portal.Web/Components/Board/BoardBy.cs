namespace Portal.Web.Components.Board;

/// <summary>What the board is grouped by.</summary>
public enum BoardBy
{
    State,
    Subscription,

    /// <summary>By the tag that names who owns the service.</summary>
    Team,
}
