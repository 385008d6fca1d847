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
        // Of changes only.
        [Paused] = [],
    };

    /// <summary>The same for what is no swap: steps, each sent once and read before the next, with a person asked between some of them.</summary>
    private static readonly Dictionary<OperationStatus, OperationStatus[]> ChangeMoves = new()
    {
        [Written] = [Submitting, Canceled],
        [Submitting] = [Switching, Waiting, Verifying, Unknown],
        // To Waiting, too: an operator takes an update back while it runs. What waits is read before anything is sent.
        [Waiting] = [Submitting, Verifying, Waiting, Paused],
        [Switching] = [Verifying, Unknown, Waiting],
        [Verifying] = [Submitting, Paused, Succeeded, Failed, Unknown, Waiting],
        // What a read shows is verified like any other; nothing is sent from here.
        [Unknown] = [Verifying, Paused, Failed, Waiting],
        // An operator lets it go on, or ends it where it stands.
        [Paused] = [Waiting, Failed],
        [Succeeded] = [],
        [Failed] = [],
        [Canceled] = [],
        [HandedOver] = [],
        [Split] = [],
        [WrongAnswer] = [],
    };

    /// <summary>Of a swap.</summary>
    public static bool IsLegal(OperationStatus from, OperationStatus to) => Moves[from].Contains(to);

    public static bool IsLegal(Operation operation, OperationStatus to) =>
        operation.Change is null ? IsLegal(operation.Status, to) : IsLegalOfChange(operation.Status, to);

    public static bool IsLegalOfChange(OperationStatus from, OperationStatus to) => ChangeMoves[from].Contains(to);

    /// <summary>Not settled: holds the service's lease and is driven on.</summary>
    public static bool IsActive(OperationStatus status) => Moves[status].Length > 0 || ChangeMoves[status].Length > 0;

    /// <summary>Waits for a person as much as for the cloud: what is there now is shown, and can be repaired.</summary>
    public static bool NeedsYou(OperationStatus status) => status is Unknown or Split or WrongAnswer;
}
