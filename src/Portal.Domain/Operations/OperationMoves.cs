using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Operations;

/// <summary>The legal moves of an operation, as one table.</summary>
public static class OperationMoves
{
    private static readonly Dictionary<OperationStatus, OperationStatus[]> Moves = new()
    {
        [Written] = [Submitting, Canceled],
        [Submitting] = [Switching, Waiting, Verifying, Unknown],
        [Waiting] = [Submitting, Verifying],
        [Switching] = [Verifying, Unknown],
        // Every outcome but a cancelled draft is declared after both sides were read. A repair may need a second request.
        [Verifying] = [Submitting, Succeeded, Failed, Split, WrongAnswer, Unknown],
        [Unknown] = [Succeeded, Failed, Split, WrongAnswer, HandedOver],
        [Split] = [Succeeded, Failed, Unknown, WrongAnswer, HandedOver],
        [WrongAnswer] = [Succeeded, Failed, Split, HandedOver],
        [Succeeded] = [],
        [Failed] = [],
        [Canceled] = [],
        [HandedOver] = [],
    };

    public static bool IsLegal(OperationStatus from, OperationStatus to) => Moves[from].Contains(to);

    /// <summary>Not settled: holds the service's lease and is driven on.</summary>
    public static bool IsActive(OperationStatus status) => Moves[status].Length > 0;

    /// <summary>Waits for a person as much as for the cloud: what is there now is shown, and can be repaired.</summary>
    public static bool NeedsYou(OperationStatus status) => status is Unknown or Split or WrongAnswer;
}
