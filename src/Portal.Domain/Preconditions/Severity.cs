namespace Portal.Domain.Preconditions;

/// <summary>What follows when a precondition is not met.</summary>
public enum Severity
{
    /// <summary>The swap is refused.</summary>
    Block,

    /// <summary>The operator must have seen it.</summary>
    Warn,

    /// <summary>Worth knowing.</summary>
    Inform,
}
