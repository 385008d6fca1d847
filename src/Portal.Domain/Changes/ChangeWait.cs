using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Changes;

/// <summary>Waits as long as the cloud asked, and sends only what a read shows not to be done.</summary>
internal sealed class ChangeWait(ChangeTools tools, ChangeSend send)
{
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (operation.NextTryAt - tools.Clock.Now is { Ticks: > 0 } left)
                await tools.Clock.PauseAsync(left < WaitStep.Pause(operation, tools.Clock) ? left : WaitStep.Pause(operation, tools.Clock), cancellationToken);
            switch (await tools.ReadAsync(operation, cancellationToken))
            {
                case { Verdict: StepVerdict.NotDone or StepVerdict.Untold }:
                    return await send.SendAsync(operation, cancellationToken);
                case { Verdict: StepVerdict.Done or StepVerdict.Broken } read:
                    return await tools.Journal.MoveAsync(operation, Verifying, OperationEvent.FromPortal, $"{read.Text}; not sent again", cancellationToken);
                case var read:
                    operation = WaitStep.Wait(operation, tools.Clock);
                    operation = await tools.Journal.NoteAsync(operation, OperationEvent.FromPortal, $"{read?.Text ?? "It could not be read"}; not sent yet", cancellationToken);
                    break;
            }
        }
    }
}
