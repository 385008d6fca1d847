namespace Portal.Domain.Operations;

/// <summary>What the log knows of one service.</summary>
/// <param name="Latest">The newest operation, whatever its outcome.</param>
public sealed record ServiceOperations(Operation? Active, Operation? LastSucceeded, OperationId? Latest)
{
    public static readonly ServiceOperations None = new(null, null, null);
}
