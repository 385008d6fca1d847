using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Changes;

/// <summary>
/// Carries one change to its end, step by step: send once, follow, read, and only then the next.
/// Every step is written before the next begins, so a new run goes on wherever the last one stopped.
/// </summary>
public sealed class ChangeRun(IChangeTarget target, IReleaseShelf shelf, OperationFeed operations, SwapTiming timing, TimeProvider time)
{
    /// <inheritdoc cref="SwapRun.BeforeSending"/>
    public Func<CancellationToken, Task> BeforeSending { get; init; } = _ => Task.CompletedTask;

    /// <summary>Ends when the operation is settled, or when the host stops; then another run goes on.</summary>
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        var tools = new ChangeTools(target, shelf, new SwapJournal(operations, time), new SwapClock(timing, time), BeforeSending);
        tools.Clock.TakeOver(operation);
        if (operation.Status == Submitting)
            operation = await tools.Journal.MoveAsync(operation, OperationStatus.Unknown, OperationEvent.FromPortal, "The portal stopped while it asked Azure; nobody heard the answer", cancellationToken);

        var steps = new ChangeSteps(tools);
        while (operation.IsActive)
            operation = await StepAsync(steps, tools, operation, cancellationToken);
        return operation;
    }

    private static async Task<Operation> StepAsync(ChangeSteps steps, ChangeTools tools, Operation operation, CancellationToken cancellationToken)
    {
        try
        {
            return await steps.StepAsync(operation, cancellationToken);
        }
        catch (OperationConflictException)
        {
            // An operator's word was written first: it goes on from there. Else another run has taken over.
            if (await tools.ToldAsync(operation, cancellationToken) is not { } told)
                throw;
            return told;
        }
    }
}
