using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Changes;

/// <summary>Nobody knows whether the step happened: it is read until that is known. Nothing is sent again.</summary>
internal sealed class ChangeReconcile(ChangeTools tools, StepEnd end)
{
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        var (journal, clock) = (tools.Journal, tools.Clock);
        long? stillSince = null;
        while (true)
        {
            if (await tools.ToldAsync(operation, cancellationToken) is { } told)
                return told;
            var read = await tools.ReadAsync(operation, cancellationToken);
            if (read is { Verdict: StepVerdict.Done })
            {
                clock.Start(TimeSpan.Zero);
                return await journal.MoveAsync(operation with { Failure = null }, Verifying, OperationEvent.FromPortal, $"Read: {read.Text}", cancellationToken);
            }

            if (read is { Verdict: StepVerdict.Broken })
                return await end.FailedAsync(operation, read, cancellationToken);
            stillSince = IsStill(operation, read) ? stillSince ?? clock.Mark() : null;
            if (stillSince is { } since && clock.Since(since) >= clock.Timing.SettleAfter && !await MayStillRunAsync(operation, cancellationToken))
                return await end.FailedAsync(operation, read, cancellationToken);

            operation = await journal.NoteAsync(operation, OperationEvent.FromPortal, read is null ? "It could not be read; reading again" : $"{read.Text}; reading on", cancellationToken);
            await clock.PauseAsync(clock.Timing.ReconcileEvery, cancellationToken);
        }
    }

    /// <summary>Nothing runs; or what runs is the very update that was to be taken back.</summary>
    private static bool IsStill(Operation operation, StepReading? read) => read is { Verdict: StepVerdict.NotDone or StepVerdict.Untold }
        || (read is { Verdict: StepVerdict.BusyElsewhere } && operation.Change!.Current!.TakesBack);

    /// <summary>What the cloud accepted and does not call ended may happen yet.</summary>
    private async Task<bool> MayStillRunAsync(Operation operation, CancellationToken cancellationToken) =>
        operation.Cloud is { } accepted && await tools.Target.FollowAsync(accepted, cancellationToken) is SwapProgress.Running or SwapProgress.Unknown { Failure.Kind: not CloudFailureKind.NotFound };
}
