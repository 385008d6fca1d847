namespace Portal.Domain.Operations;

/// <summary>What the log knows of one service.</summary>
public sealed record ServiceOperations(Operation? Active, Operation? LastSucceeded)
{
    public static readonly ServiceOperations None = new(null, null);
}
