namespace Portal.Domain.Operations;

/// <summary>A line of the log of an operation.</summary>
/// <param name="Source">Who told: portal or Azure.</param>
/// <param name="Status">The status from then on.</param>
public sealed record OperationEvent(DateTimeOffset At, OperationStatus Status, string Source, string Text)
{
    public const string FromPortal = "portal";
    public const string FromCloud = "Azure";
    public const string FromProbe = "address";
}
