namespace Portal.Domain.Policies.Rules;

/// <summary>What a window does to swaps.</summary>
public enum WindowEffect
{
    /// <summary>They are refused.</summary>
    Closes,

    /// <summary>They go, but the warning must have been seen.</summary>
    Warns,
}
