using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Changes;

/// <summary>Waits as long as the cloud asked, and sends only what a read shows not to be done.</summary>
internal sealed class ChangeWait(ChangeTools tools, StepEnd end, ChangeSend send)
{
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        var began = tools.Clock.Mark();
        while (true)
        {
            if (operation.NextTryAt - tools.Clock.Now is { Ticks: > 0 } left)
                await tools.Clock.PauseAsync(left < WaitStep.Pause(operation, tools.Clock) ? left : WaitStep.Pause(operation, tools.Clock), cancellationToken);
            if (await tools.ToldAsync(operation, cancellationToken) is { } told)
                return told;
            var read = await tools.ReadAsync(operation, cancellationToken);
            if (read is not null && MaySend(operation, read.Verdict))
                return await send.SendAsync(operation, cancellationToken);
            if (read is { Verdict: StepVerdict.Done or StepVerdict.Broken })
                return await tools.Journal.MoveAsync(operation, Verifying, OperationEvent.FromPortal, $"{read.Text}; not sent again", cancellationToken);
            if (tools.Clock.Since(began) >= tools.Clock.Timing.Deadline)
                return await end.FailedAsync(operation, read, cancellationToken);
            operation = WaitStep.Wait(operation, tools.Clock);
            operation = await tools.Journal.NoteAsync(operation, OperationEvent.FromPortal, $"{read?.Text ?? "It could not be read"}; not sent yet", cancellationToken);
        }
    }

    private static bool MaySend(Operation operation, StepVerdict verdict) => verdict switch
    {
        StepVerdict.NotDone or StepVerdict.Untold => true,
        // An operator has seen that it failed, and wants it once more.
        StepVerdict.Broken => operation.Tries == 0,
        // Taking back is for what still runs. Where the cloud refused that, it waits for the end of it.
        StepVerdict.BusyElsewhere => operation.Change!.Current!.TakesBack && operation.Failure is not { Kind: not (CloudFailureKind.Throttled or CloudFailureKind.Network) },
        _ => false,
    };
}
