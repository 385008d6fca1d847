using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Operations;

/// <summary>The legal moves of an operation, as one table.</summary>
public static class OperationMoves
{
    private static readonly Dictionary<OperationStatus, OperationStatus[]> Moves = new()
    {
        [Written] = [Submitting, Canceled],
        [Submitting] = [Switching, Verifying, Unknown],
        [Switching] = [Verifying, Unknown],
        // Every outcome but a cancelled draft is declared after both sides were read.
        [Verifying] = [Succeeded, Failed, Split, Unknown],
        [Unknown] = [Succeeded, Failed, Split],
        [Split] = [Succeeded, Failed, Unknown],
        [Succeeded] = [],
        [Failed] = [],
        [Canceled] = [],
    };

    public static bool IsLegal(OperationStatus from, OperationStatus to) => Moves[from].Contains(to);

    /// <summary>Not settled: holds the service's lease and is driven on.</summary>
    public static bool IsActive(OperationStatus status) => Moves[status].Length > 0;
}
