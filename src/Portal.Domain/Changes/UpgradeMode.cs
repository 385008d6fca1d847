namespace Portal.Domain.Changes;

/// <summary>How an update in place goes over the update domains.</summary>
public enum UpgradeMode
{
    /// <summary>One after the other, by itself.</summary>
    Auto,

    /// <summary>One after the other, each when an operator says so.</summary>
    Manual,

    /// <summary>All at once: the service is away meanwhile.</summary>
    Simultaneous,
}
