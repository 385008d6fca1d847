using Portal.Domain.Operations;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Swaps;

/// <summary>Sends the request once, after it was written that it will be sent.</summary>
internal sealed class SubmitStep(SwapTools tools, SidesStep sides)
{
    private readonly BreathStep breath = new(tools);

    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        operation = await breath.RunAsync(operation, cancellationToken);
        if (operation.Status != Written)
            return operation;
        // Also when the clock jumped: what cannot be shown to be fresh is not sent.
        if ((tools.Clock.Now - (operation.HoldUntil ?? operation.StartedAt)).Duration() > tools.Clock.Timing.SubmitWithin)
            return await tools.Journal.EndAsync(operation, Canceled, "Too much time passed since the checks; nothing was sent", null, cancellationToken);

        operation = operation with { HasProbe = operation.HasProbe || await tools.Proof.CanTellAsync(operation, cancellationToken) };
        var intent = operation.Intent;
        return await SendAsync(operation, $"Intent written, number {operation.Id}. Asking Azure to put {intent.Staging.Name} into production", cancellationToken);
    }

    public async Task<Operation> SendAsync(Operation operation, string text, CancellationToken cancellationToken)
    {
        operation = operation with { Tries = operation.Tries + 1, NextTryAt = null, Failure = null };
        operation = await tools.Journal.MoveAsync(operation, Submitting, OperationEvent.FromPortal, text, cancellationToken);
        await tools.BeforeSending(cancellationToken);
        tools.Clock.Start(TimeSpan.Zero);

        // The request must not be torn by a stopping host: whatever it does is heard and written, then the host may stop.
        var correlation = $"swap-{operation.Id}";
        var submission = operation.IsRepair
            ? await tools.Target.MendAsync(operation.Intent, correlation, CancellationToken.None)
            : await tools.Target.BeginAsync(operation.Intent, correlation, CancellationToken.None);
        return submission switch
        {
            Submission.Accepted accepted => await AcceptAsync(operation, accepted, cancellationToken),
            Submission.Completed => await tools.Journal.MoveAsync(operation, Verifying, OperationEvent.FromCloud, "Done at once", CancellationToken.None),
            Submission.Refused refused => await RefusedAsync(operation with { Failure = refused.Failure }, refused.Failure, cancellationToken),
            Submission.Unknown unknown => await tools.Journal.MoveAsync(operation with { Failure = unknown.Failure }, OperationStatus.Unknown,
                OperationEvent.FromCloud, $"No answer that can be trusted: {unknown.Failure.Words}", CancellationToken.None),
            _ => throw new InvalidOperationException("The target gave an answer that is not known."),
        };
    }

    private async Task<Operation> AcceptAsync(Operation operation, Submission.Accepted accepted, CancellationToken cancellationToken)
    {
        operation = await tools.Journal.MoveAsync(operation with { Cloud = accepted.Operation }, Switching, OperationEvent.FromCloud, "Accepted", CancellationToken.None);
        await tools.Clock.PauseAsync(tools.Clock.Asked(accepted.RetryAfter) ?? tools.Clock.Timing.FirstPause, cancellationToken);
        return operation;
    }

    /// <summary>What was refused for now is tried again, but only where a read shows that nothing moved.</summary>
    private async Task<Operation> RefusedAsync(Operation operation, CloudFailure failure, CancellationToken cancellationToken)
    {
        var text = $"Refused: {failure.Words}";
        if (failure.Kind == CloudFailureKind.OperatorAway && tools.Clock.Now - operation.StartedAt < tools.Clock.Timing.Deadline)
            operation = operation with { Tries = operation.Tries - 1 }; // Nothing left the portal: waiting for a person is no try.
        else if (failure.Kind is not (CloudFailureKind.Throttled or CloudFailureKind.Network) || operation.Tries >= tools.Clock.Timing.Tries)
            return await tools.Journal.MoveAsync(operation, Verifying, OperationEvent.FromCloud, text, CancellationToken.None);

        var (read, verdict) = await sides.ReadAsync(operation, CancellationToken.None);
        if (verdict == SidesVerdict.NotSwapped || (operation.IsRepair && verdict == SidesVerdict.Split))
            return await tools.Journal.MoveAsync(WaitStep.Wait(read, tools.Clock), Waiting, OperationEvent.FromCloud, $"{text.TrimEnd('.')}. Nothing was changed so far", CancellationToken.None);
        return await tools.Journal.MoveAsync(read, Verifying, OperationEvent.FromCloud, text, CancellationToken.None);
    }
}
