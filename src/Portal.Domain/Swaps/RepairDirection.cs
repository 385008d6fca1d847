namespace Portal.Domain.Swaps;

/// <summary>Which way a broken pair is mended.</summary>
public enum RepairDirection
{
    /// <summary>To the version that was live before.</summary>
    Back,

    /// <summary>To the version that was to go live.</summary>
    Forward,
}
