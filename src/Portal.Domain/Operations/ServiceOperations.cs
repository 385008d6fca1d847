using Portal.Domain.Ledger;

namespace Portal.Domain.Operations;

/// <summary>What the log knows of one service.</summary>
/// <param name="Latest">The newest operation, whatever its outcome.</param>
public sealed record ServiceOperations(Operation? Active, Operation? LastSucceeded, OperationId? Latest)
{
    /// <summary>The swap made outside the portal that led to what is live now; null when something else did.</summary>
    public HistoryLine? External { get; init; }

    public static readonly ServiceOperations None = new(null, null, null);
}
