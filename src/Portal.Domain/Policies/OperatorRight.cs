namespace Portal.Domain.Policies;

/// <summary>What may be done with a service.</summary>
public enum OperatorRight
{
    /// <summary>Know that it is there, with all that is shown of it.</summary>
    See,

    /// <summary>Exchange its addresses, forward or back.</summary>
    Swap,

    /// <summary>Agree to what somebody else wants to do.</summary>
    Approve,

    /// <summary>Say who may do what, and when nothing may be done.</summary>
    Govern,

    /// <summary>Deploy, update, start, stop, restart, reimage and delete its deployments.</summary>
    Change,
}
