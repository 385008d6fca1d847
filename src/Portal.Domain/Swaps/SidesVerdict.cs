namespace Portal.Domain.Swaps;

/// <summary>What the two sides show.</summary>
public enum SidesVerdict
{
    NotSwapped,
    Swapped,

    /// <summary>Neither before nor after: one side moved, or slot and address disagree.</summary>
    Split,
}
