namespace Portal.Domain.Estate;

/// <summary>Whether the way back is open.</summary>
public enum ReturnTicketState
{
    /// <summary>Every check is met backwards, and the old side is as it was.</summary>
    Possible,

    /// <summary>Every check is met backwards, but the old side is not what it was.</summary>
    Changed,

    /// <summary>A check could not be read.</summary>
    Unknown,

    /// <summary>A check stands in the way, or what was live before is no longer there.</summary>
    Lost,
}
