namespace Portal.Domain.Estate;

/// <summary>The one word of a service, in the order in which a board shows them.</summary>
public enum ReadinessState
{
    /// <summary>The outcome of a swap is not known, or only one side moved: a person must look.</summary>
    NeedsYou,
    Running,
    Ready,
    ReturnPossible,
    Blocked,

    /// <summary>A blocking check could not be read.</summary>
    Unknown,
    NothingStaged,

    /// <summary>Listed, but its instances were not read yet.</summary>
    Checking,
}
