using Portal.Domain.Operations;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Swaps;

/// <summary>Polls until the cloud says that it ended, never before it asked to.</summary>
internal sealed class FollowStep(SwapTools tools)
{
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        var (journal, clock) = (tools.Journal, tools.Clock);
        var pause = clock.Timing.FirstPause;
        while (!clock.IsOverdue)
        {
            switch (await tools.Target.FollowAsync(operation.Cloud!, cancellationToken))
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

            await clock.PauseAsync(pause, cancellationToken);
        }

        return await journal.MoveAsync(operation, OperationStatus.Unknown, OperationEvent.FromPortal, $"Deadline of {clock.Timing.Deadline.TotalMinutes:0.#} min passed, the outcome is unknown", cancellationToken);
    }
}
