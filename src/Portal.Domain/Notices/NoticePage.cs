namespace Portal.Domain.Notices;

/// <summary>Which page of the portal a notice leads to. Every one asks for sign-in, and none acts by being opened.</summary>
public enum NoticePage
{
    /// <summary>Where notifications are set up.</summary>
    Notifications,

    Service,

    /// <summary>The Swap VIP dialog of the service.</summary>
    Swap,

    Operation,

    /// <summary>An entry of the ledger.</summary>
    Entry,

    /// <summary>The requests for approval.</summary>
    Approvals,
}
