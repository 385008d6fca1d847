using Portal.Domain.Operations;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Swaps;

/// <summary>Polls until the cloud says that it ended, never before it asked to.</summary>
/// <param name="follow">Asks the cloud once.</param>
internal sealed class FollowStep(SwapJournal journal, SwapClock clock, Func<CloudOperation, CancellationToken, Task<SwapProgress>> follow)
{
    /// <summary>Looks at what is under way between two polls, and hears what an operator says to it.</summary>
    public Func<Operation, CancellationToken, Task<Operation>> Look { get; init; } = (operation, _) => Task.FromResult(operation);

    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        var pause = clock.Timing.FirstPause;
        while (!clock.IsOverdue)
        {
            switch (await follow(operation.Cloud!, cancellationToken))
            {
                case SwapProgress.Succeeded:
                    return await journal.MoveAsync(operation, Verifying, OperationEvent.FromCloud, "Succeeded", cancellationToken);
                case SwapProgress.Failed failed:
                    return await journal.MoveAsync(operation with { Failure = failed.Failure }, Verifying, OperationEvent.FromCloud, $"Failed: {failed.Failure.Words}", cancellationToken);
                case SwapProgress.Canceled canceled:
                    return await journal.MoveAsync(operation with { Failure = canceled.Failure }, Verifying, OperationEvent.FromCloud, $"Canceled: {canceled.Failure.Words}", cancellationToken);
                case SwapProgress.Unknown { Failure: { Kind: CloudFailureKind.NotFound } forgotten }:
                    return await journal.MoveAsync(operation with { Failure = forgotten }, OperationStatus.Unknown, OperationEvent.FromCloud, $"Azure no longer knows the operation: {forgotten.Words}", cancellationToken);
                case SwapProgress.Unknown unknown:
                    operation = await journal.NoteAsync(operation, OperationEvent.FromCloud, $"Not readable now: {unknown.Failure.Words}", cancellationToken);
                    pause = clock.Asked(unknown.Failure.RetryAfter) ?? clock.Longer(pause);
                    break;
                case SwapProgress.Running running:
                    operation = await journal.NoteAsync(operation, OperationEvent.FromCloud, $"Still {running.Status}", cancellationToken);
                    pause = clock.Asked(running.RetryAfter) ?? clock.Fitting();
                    break;
            }

            operation = await Look(operation, cancellationToken);
            if (operation.Status != Switching)
                return operation;
            await clock.PauseAsync(pause, cancellationToken);
        }

        return await journal.MoveAsync(operation, OperationStatus.Unknown, OperationEvent.FromPortal, $"Deadline of {clock.Timing.Deadline.TotalMinutes:0.#} min passed, the outcome is unknown", cancellationToken);
    }
}
