using Portal.Domain.Operations;
using Portal.Domain.Probing;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Swaps;

/// <summary>
/// Carries one operation to its end: submit once, follow, read both sides, and only then say what happened.
/// Every step is written before the next begins, so a new run goes on wherever the last one stopped.
/// </summary>
public sealed class SwapRun(ISwapTarget target, OperationFeed operations, SwapTiming timing, TimeProvider time)
{
    /// <summary>Asks the addresses after the switch; without it only both sides are read.</summary>
    public LiveProof Proof { get; init; } = LiveProof.None;

    /// <summary>The last word before the request leaves; throws when nothing may be sent. The driver asks here whether it still holds the operation's lease.</summary>
    public Func<CancellationToken, Task> BeforeSending { get; init; } = _ => Task.CompletedTask;

    /// <summary>Why a window or a lock that came meanwhile keeps a confirmed swap back; null when none does. The driver asks the rules here.</summary>
    public Func<Operation, CancellationToken, Task<string?>> KeptBack { get; init; } = (_, _) => Task.FromResult<string?>(null);

    /// <summary>Ends when the operation is settled, or when the host stops; then another run goes on.</summary>
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        var tools = new SwapTools(target, new SwapJournal(operations, time), Proof, new SwapClock(timing, time), BeforeSending) { KeptBack = KeptBack };
        tools.Clock.TakeOver(operation);
        if (operation.Status == Submitting)
            operation = await tools.Journal.MoveAsync(operation, OperationStatus.Unknown, OperationEvent.FromPortal, "The portal stopped while it asked Azure; nobody heard the answer", cancellationToken);

        var steps = new SwapSteps(tools);
        while (operation.IsActive)
            operation = await steps.StepAsync(operation, cancellationToken);
        return operation;
    }
}
