namespace Portal.Domain.Releases;

/// <summary>The stops of a release on its way, in their order; after the last the next release begins with the first.</summary>
public enum TrainStop
{
    /// <summary>Deploy the next version to staging.</summary>
    Stage,

    /// <summary>Exchange the addresses.</summary>
    Swap,

    /// <summary>Keep what was live before as the way back.</summary>
    Keep,

    /// <summary>Delete it, once nobody wants to go back.</summary>
    Delete,
}
