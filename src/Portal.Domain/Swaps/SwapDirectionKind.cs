namespace Portal.Domain.Swaps;

/// <summary>What a swap would mean for the people who use the service.</summary>
public enum SwapDirectionKind
{
    /// <summary>Puts a version live that replaces the one before.</summary>
    Forward,

    /// <summary>Puts an older version live that was not live right before.</summary>
    Older,

    /// <summary>Puts back what the last swap replaced.</summary>
    Return,
}
