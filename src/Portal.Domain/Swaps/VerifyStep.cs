using Portal.Domain.Operations;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Swaps;

/// <summary>The cloud says that it ended: both sides must show it.</summary>
internal sealed class VerifyStep(SwapTools tools, SidesStep sides, ProveStep prove, SubmitStep submit)
{
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        var pause = tools.Clock.Timing.FirstPause;
        while (!tools.Clock.IsOverdue)
        {
            (operation, var verdict) = await sides.ReadAsync(operation, cancellationToken);
            if (verdict == SidesVerdict.Swapped)
                return await prove.RunAsync(operation, cancellationToken);
            if (operation.Failure is { } failure && verdict == SidesVerdict.NotSwapped)
                return await tools.Journal.EndAsync(operation, Failed, "Both sides read: as before. Nothing was changed", failure, cancellationToken);
            if (operation.Failure is not null && verdict == SidesVerdict.Split)
                return await tools.Journal.MoveAsync(operation, Split, OperationEvent.FromPortal, "Both sides read: only one side moved", cancellationToken);
            if (NeedsNextRequest(operation, verdict))
                return await submit.SendAsync(operation, "Both sides read: half mended. Asking Azure for the rest", cancellationToken);

            operation = await tools.Journal.NoteAsync(operation, OperationEvent.FromPortal, verdict is null
                ? "The sides could not be read"
                : "Azure says done, but both sides do not show it yet", cancellationToken);
            await sides.PauseAsync(pause, cancellationToken);
            pause = tools.Clock.Longer(pause);
        }

        return await tools.Journal.MoveAsync(operation, OperationStatus.Unknown, OperationEvent.FromPortal, "Azure says done, but both sides do not show it", cancellationToken);
    }

    /// <summary>A repair puts the addresses back first, and then asks for the slots that were wanted.</summary>
    private bool NeedsNextRequest(Operation operation, SidesVerdict? verdict) =>
        operation is { IsRepair: true, Failure: null, Sides.Reading.IsSettled: true } && verdict is not null && operation.Tries < tools.Clock.Timing.Tries;
}
