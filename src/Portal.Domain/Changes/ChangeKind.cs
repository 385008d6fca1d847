namespace Portal.Domain.Changes;

/// <summary>What can be done with a deployment beside a swap. Names are part of what is stored.</summary>
public enum ChangeKind
{
    /// <summary>A deployment that is not there yet: a service's other side, or the first of a new service.</summary>
    Deploy,

    /// <summary>Another package or configuration for a deployment that stays.</summary>
    Update,

    /// <summary>A deployment is deleted, and another takes its place and address.</summary>
    Redeploy,

    Start,

    /// <summary>Switched off: still there, and still paid for.</summary>
    Stop,

    Restart,

    Reimage,

    /// <summary>Of a deployment, or of some of its instances.</summary>
    Delete,

    /// <summary>Staging moves into an empty production.</summary>
    Promote,

    /// <summary>Production moves into an empty staging: always refused, with what to do instead.</summary>
    Demote,
}
