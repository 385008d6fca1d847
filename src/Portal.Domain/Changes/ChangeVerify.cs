using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Changes;

/// <summary>The cloud says that the step ended: a read must show it. Then comes the next step, or the end.</summary>
internal sealed class ChangeVerify(ChangeTools tools, StepEnd end, ChangeSend send)
{
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        var pause = tools.Clock.Timing.FirstPause;
        while (!tools.Clock.IsOverdue)
        {
            if (await tools.ToldAsync(operation, cancellationToken) is { } told)
                return told;
            var read = await tools.ReadAsync(operation, cancellationToken);
            if (read is { Verdict: StepVerdict.BusyElsewhere } && operation is { Failure: not null, Change.Current.TakesBack: true })
                return await tools.Journal.MoveAsync(WaitStep.Wait(operation, tools.Clock), Waiting, OperationEvent.FromPortal, $"{read.Text}; it is asked again when that has ended", cancellationToken);
            if (read is { Verdict: StepVerdict.Done } || (read is { Verdict: StepVerdict.Untold } && operation.Failure is null))
                return await NextAsync(await end.DoneAsync(operation, read, cancellationToken), read, cancellationToken);
            if (read is { Verdict: StepVerdict.Broken } || (read is { Verdict: StepVerdict.NotDone or StepVerdict.Untold } && operation.Failure is not null))
                return await end.FailedAsync(operation, read, cancellationToken);

            operation = await tools.Journal.NoteAsync(operation, OperationEvent.FromPortal, read is null ? "It could not be read" : $"{read.Text}; reading on", cancellationToken);
            await tools.Clock.PauseAsync(pause, cancellationToken);
            pause = tools.Clock.Longer(pause);
        }

        return await tools.Journal.MoveAsync(operation, OperationStatus.Unknown, OperationEvent.FromPortal, "Azure says done, but no read shows it", cancellationToken);
    }

    private Task<Operation> NextAsync(Operation operation, StepReading read, CancellationToken cancellationToken) => operation.Change switch
    {
        { Current: null } change => tools.Journal.EndAsync(operation with { Change = change.WithoutSecrets() }, Succeeded, read.Text, null, cancellationToken),
        { Current: { Asks: true } next } => tools.Journal.MoveAsync(operation, Paused, OperationEvent.FromPortal, $"{read.Text}. Next: {next.Title}, when an operator says so", cancellationToken),
        _ => send.SendAsync(operation with { Tries = 0 }, cancellationToken, read.Text),
    };
}
