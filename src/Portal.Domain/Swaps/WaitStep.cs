using Portal.Domain.Operations;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Swaps;

/// <summary>Waits as long as the cloud asked, and sends again only what is still as it was confirmed.</summary>
internal sealed class WaitStep(SwapTools tools, SidesStep sides, SubmitStep submit)
{
    /// <summary>An operator may stop the tries at any time, on any instance.</summary>
    private static readonly TimeSpan LookForStop = TimeSpan.FromSeconds(1);

    private readonly PlanStands plan = new(tools);

    public static Operation Wait(Operation operation, SwapClock clock) => operation with { NextTryAt = clock.Now + Pause(operation, clock) };

    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        var (mark, pause) = (tools.Clock.Mark(), Left(operation));
        while (pause - tools.Clock.Since(mark) is { Ticks: > 0 } rest)
        {
            await tools.Clock.PauseAsync(rest < LookForStop ? rest : LookForStop, cancellationToken);
            if (await tools.Journal.RefreshAsync(operation, cancellationToken) is { Status: not Waiting } stopped)
                return stopped;
        }

        (operation, var verdict) = await sides.ReadAsync(operation, cancellationToken);
        if (verdict == SidesVerdict.Swapped || (verdict == SidesVerdict.Split && !operation.IsRepair))
            return await tools.Journal.MoveAsync(operation, Verifying, OperationEvent.FromPortal, "Both sides read: not as before any more; not sent again", cancellationToken);
        if (verdict is null || operation.Sides is { Reading.IsSettled: false })
            return await LaterAsync(operation, verdict is null ? "The sides could not be read" : "Something still runs on them", cancellationToken);
        return await TryAgainAsync(operation, cancellationToken);
    }

    private async Task<Operation> TryAgainAsync(Operation operation, CancellationToken cancellationToken)
    {
        try
        {
            if (await plan.WhyNotAsync(operation, cancellationToken) is { } changed)
                return await tools.Journal.MoveAsync(operation with { Failure = changed }, Verifying, OperationEvent.FromPortal, $"Not sent again: {changed.Sentence}", cancellationToken);
        }
        catch (CloudFailureException unread)
        {
            return await LaterAsync(operation, unread.Failure.Sentence, cancellationToken);
        }

        return await submit.SendAsync(operation, $"Both sides read: as confirmed, nothing runs. Trying again ({operation.Tries + 1} of {tools.Clock.Timing.Tries})", cancellationToken);
    }

    private async Task<Operation> LaterAsync(Operation operation, string why, CancellationToken cancellationToken)
    {
        operation = operation with { Tries = operation.Tries + 1 };
        return operation.Tries >= tools.Clock.Timing.Tries
            ? await tools.Journal.MoveAsync(operation, Verifying, OperationEvent.FromPortal, $"{why}; not sent again", cancellationToken)
            : await tools.Journal.NoteAsync(Wait(operation, tools.Clock), OperationEvent.FromPortal, $"{why}; not sent ({operation.Tries} of {tools.Clock.Timing.Tries})", cancellationToken);
    }

    private TimeSpan Left(Operation operation)
    {
        var whole = Pause(operation, tools.Clock);
        var left = operation.NextTryAt - tools.Clock.Now ?? whole;
        return left > whole ? whole : left;
    }

    public static TimeSpan Pause(Operation operation, SwapClock clock) => operation.Failure?.RetryAfter is { } asked && asked > TimeSpan.Zero ? asked : clock.Timing.TryAgainAfter;
}
