using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Changes;

/// <summary>Sends the request of one step once, after it was written that it will be sent.</summary>
internal sealed class ChangeSend(ChangeTools tools)
{
    /// <summary>The first step, as long as what was judged is fresh.</summary>
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken) =>
        (tools.Clock.Now - operation.StartedAt).Duration() > tools.Clock.Timing.SubmitWithin
            ? await tools.Journal.EndAsync(operation with { Change = operation.Change!.WithoutSecrets() }, Canceled, "Too much time passed since the checks; nothing was sent", null, cancellationToken)
            : await SendAsync(operation, cancellationToken);

    /// <param name="before">What was read of the step before this one. It is written together with the intent: between the two a portal that dies would leave a step that nobody sent to be looked for.</param>
    public async Task<Operation> SendAsync(Operation operation, CancellationToken cancellationToken, string? before = null)
    {
        var change = operation.Change!;
        var step = change.Current! with { State = StepState.Running, At = tools.Clock.Now, Text = "Asking Azure" };
        operation = operation with { Change = change.With(step), Tries = operation.Tries + 1, NextTryAt = null, Failure = null, Cloud = null };
        var text = $"{step.Title}: intent written, asking Azure";
        operation = await tools.Journal.MoveAsync(operation, Submitting, OperationEvent.FromPortal, before is null ? text : $"{before}. {text}", cancellationToken);
        await tools.BeforeSending(cancellationToken);
        tools.Clock.Start(TimeSpan.Zero);

        // The request must not be torn by a stopping host: whatever it does is heard and written, then the host may stop.
        return await SendOnceAsync(operation) switch
        {
            Submission.Accepted accepted => await AcceptAsync(operation, accepted, cancellationToken),
            Submission.Completed => await tools.Journal.MoveAsync(operation, Verifying, OperationEvent.FromCloud, "Done at once", CancellationToken.None),
            Submission.Refused refused => await RefusedAsync(operation with { Failure = refused.Failure }, refused.Failure),
            Submission.Unknown unknown => await tools.Journal.MoveAsync(operation with { Failure = unknown.Failure }, OperationStatus.Unknown,
                OperationEvent.FromCloud, $"No answer that can be trusted: {unknown.Failure.Words}", CancellationToken.None),
            _ => throw new InvalidOperationException("The target gave an answer that is not known."),
        };
    }

    private async Task<Submission> SendOnceAsync(Operation operation)
    {
        var sending = ChangeTools.Sending(operation);
        try
        {
            if (sending is { Order: { } order, Step.Kind: ChangeStepKind.Create or ChangeStepKind.Update })
                sending = sending with { Package = await tools.Shelf.PackageAddressAsync(order.Release, CancellationToken.None) };
        }
        catch (CloudFailureException failure)
        {
            return new Submission.Refused(failure.Failure); // The package cannot be had: nothing was sent.
        }

        return await tools.Target.SendAsync(sending, CancellationToken.None);
    }

    private async Task<Operation> AcceptAsync(Operation operation, Submission.Accepted accepted, CancellationToken cancellationToken)
    {
        operation = await tools.Journal.MoveAsync(operation with { Cloud = accepted.Operation }, Switching, OperationEvent.FromCloud, "Accepted", CancellationToken.None);
        await tools.Clock.PauseAsync(tools.Clock.Asked(accepted.RetryAfter) ?? tools.Clock.Timing.FirstPause, cancellationToken);
        return operation;
    }

    /// <summary>What was refused for now is sent again when a read shows that it was not done.</summary>
    private Task<Operation> RefusedAsync(Operation operation, CloudFailure failure)
    {
        var text = $"Refused: {failure.Words}";
        return failure.Kind is CloudFailureKind.Throttled or CloudFailureKind.Network && operation.Tries < tools.Clock.Timing.Tries
            ? tools.Journal.MoveAsync(WaitStep.Wait(operation, tools.Clock), Waiting, OperationEvent.FromCloud, text, CancellationToken.None)
            : tools.Journal.MoveAsync(operation, Verifying, OperationEvent.FromCloud, text, CancellationToken.None);
    }
}
