using Portal.Domain.Operations;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Swaps;

/// <summary>Nobody knows, or it is not as wanted: both sides are read until they tell. Nothing is sent again.</summary>
internal sealed class ReconcileStep(SwapTools tools, SidesStep sides, ProveStep prove)
{
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        var (journal, clock, status) = (tools.Journal, tools.Clock, operation.Status);
        long? stillSince = null;
        while (true)
        {
            if (await journal.RefreshAsync(operation, cancellationToken) is var written && written.Status != status)
                return written; // An operator took it over.

            (operation, var verdict) = await sides.ReadAndAskAsync(operation, cancellationToken);
            var isSettled = operation.Sides is { Reading.IsSettled: true };
            if (verdict == SidesVerdict.Swapped)
                operation = await prove.RunAsync(operation, cancellationToken);
            if (operation.Status != status)
                return operation;
            if (verdict == SidesVerdict.Split && isSettled && status != Split)
                return await journal.MoveAsync(operation, Split, OperationEvent.FromPortal, "Both sides read: only one side moved", cancellationToken);

            stillSince = verdict == SidesVerdict.NotSwapped && isSettled ? stillSince ?? clock.Mark() : null;
            if (stillSince is { } since && clock.Since(since) >= clock.Timing.SettleAfter && !await MayStillRunAsync(operation, cancellationToken))
                return await journal.EndAsync(operation, Failed, $"Both sides as before for {clock.Timing.SettleAfter.TotalSeconds:0} s and nothing runs on them. {operation.FromVersion} is live", operation.Failure, cancellationToken);

            operation = await journal.NoteAsync(operation, OperationEvent.FromPortal, SidesWords.Of(operation, verdict), cancellationToken);
            await sides.PauseAsync(clock.Timing.ReconcileEvery, cancellationToken);
        }
    }

    /// <summary>What the cloud accepted and does not call ended may happen yet, however still both sides look.</summary>
    private async Task<bool> MayStillRunAsync(Operation operation, CancellationToken cancellationToken) =>
        operation.Cloud is { } accepted && await tools.Target.FollowAsync(accepted, cancellationToken) is SwapProgress.Running or SwapProgress.Unknown { Failure.Kind: not CloudFailureKind.NotFound };
}
