using Portal.Domain.Operations;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Swaps;

/// <summary>
/// Carries one operation to its end: submit once, follow, read both sides, and only then say what happened.
/// Every step is written before the next begins, so a new run goes on wherever the last one stopped.
/// </summary>
public sealed class SwapRun(ISwapTarget target, OperationFeed operations, SwapTiming timing, TimeProvider time)
{
    private readonly long began = time.GetTimestamp();

    /// <summary>The last word before the request leaves; throws when nothing may be sent. The driver asks here whether it still holds the operation's lease.</summary>
    public Func<CancellationToken, Task> BeforeSending { get; init; } = _ => Task.CompletedTask;

    /// <summary>Ends when the operation is settled, or when the host stops; then another run goes on.</summary>
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (operation.Status == Submitting)
            operation = await MoveAsync(operation, OperationStatus.Unknown, OperationEvent.FromPortal, "The portal stopped while it asked Azure; nobody heard the answer", cancellationToken);

        while (operation.IsActive)
        {
            operation = operation.Status switch
            {
                Written => await SubmitAsync(operation, cancellationToken),
                Switching => await FollowAsync(operation, cancellationToken),
                Verifying => await VerifyAsync(operation, cancellationToken),
                _ => await ReconcileAsync(operation, cancellationToken),
            };
        }

        return operation;
    }

    private async Task<Operation> SubmitAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() - operation.StartedAt > timing.SubmitWithin)
            return await EndAsync(operation, Canceled, "Too much time passed since the checks; nothing was sent", null, cancellationToken);

        var intent = operation.Intent;
        operation = await MoveAsync(operation, Submitting, OperationEvent.FromPortal,
            $"Intent written, number {operation.Id}. Asking Azure to put {intent.Staging.Name} into production", cancellationToken);

        await BeforeSending(cancellationToken);
        // The request must not be torn by a stopping host: whatever it does is heard and written, then the host may stop.
        var submission = await target.BeginAsync(intent, $"swap-{operation.Id}", CancellationToken.None);
        return submission switch
        {
            Submission.Accepted accepted => await AcceptAsync(operation, accepted, cancellationToken),
            Submission.Completed => await MoveAsync(operation, Verifying, OperationEvent.FromCloud, "Done at once", CancellationToken.None),
            Submission.Refused refused => await MoveAsync(operation with { Failure = refused.Failure }, Verifying,
                OperationEvent.FromCloud, $"Refused: {Words(refused.Failure)}", CancellationToken.None),
            Submission.Unknown unknown => await MoveAsync(operation with { Failure = unknown.Failure }, OperationStatus.Unknown,
                OperationEvent.FromCloud, $"No answer that can be trusted: {Words(unknown.Failure)}", CancellationToken.None),
            _ => throw new InvalidOperationException("The target gave an answer that is not known."),
        };
    }

    private async Task<Operation> AcceptAsync(Operation operation, Submission.Accepted accepted, CancellationToken cancellationToken)
    {
        operation = await MoveAsync(operation with { Cloud = accepted.Operation }, Switching, OperationEvent.FromCloud, "Accepted", CancellationToken.None);
        await PauseAsync(Asked(accepted.RetryAfter) ?? timing.FirstPause, cancellationToken);
        return operation;
    }

    /// <summary>Polls until the cloud says that it ended, never before it asked to.</summary>
    private async Task<Operation> FollowAsync(Operation operation, CancellationToken cancellationToken)
    {
        var pause = timing.FirstPause;
        while (!IsOverdue(operation))
        {
            switch (await target.FollowAsync(operation.Cloud!, cancellationToken))
            {
                case SwapProgress.Succeeded:
                    return await MoveAsync(operation, Verifying, OperationEvent.FromCloud, "Succeeded", cancellationToken);
                case SwapProgress.Failed failed:
                    return await MoveAsync(operation with { Failure = failed.Failure }, Verifying, OperationEvent.FromCloud, $"Failed: {Words(failed.Failure)}", cancellationToken);
                case SwapProgress.Canceled canceled:
                    return await MoveAsync(operation with { Failure = canceled.Failure }, Verifying, OperationEvent.FromCloud, $"Canceled: {Words(canceled.Failure)}", cancellationToken);
                case SwapProgress.Unknown { Failure: { Kind: CloudFailureKind.NotFound } forgotten }:
                    return await MoveAsync(operation with { Failure = forgotten }, OperationStatus.Unknown, OperationEvent.FromCloud, $"Azure no longer knows the operation: {Words(forgotten)}", cancellationToken);
                case SwapProgress.Unknown unknown:
                    operation = await NoteAsync(operation, OperationEvent.FromCloud, $"Not readable now: {Words(unknown.Failure)}", cancellationToken);
                    pause = Asked(unknown.Failure.RetryAfter) ?? Longer(pause);
                    break;
                case SwapProgress.Running running:
                    operation = await NoteAsync(operation, OperationEvent.FromCloud, $"Still {running.Status}", cancellationToken);
                    pause = Asked(running.RetryAfter) ?? Fitting(Passed(operation));
                    break;
            }

            await PauseAsync(pause, cancellationToken);
        }

        return await MoveAsync(operation, OperationStatus.Unknown, OperationEvent.FromPortal, $"Deadline of {timing.Deadline.TotalMinutes:0.#} min passed, the outcome is unknown", cancellationToken);
    }

    /// <summary>The cloud says that it ended: both sides must show it.</summary>
    private async Task<Operation> VerifyAsync(Operation operation, CancellationToken cancellationToken)
    {
        var pause = timing.FirstPause;
        while (!IsOverdue(operation))
        {
            var verdict = await ReadAsync(operation, cancellationToken);
            if (verdict == SidesVerdict.Swapped)
                return await SucceedAsync(operation, cancellationToken);
            if (operation.Failure is { } failure && verdict == SidesVerdict.NotSwapped)
                return await EndAsync(operation, Failed, "Both sides read: as before. Nothing was changed", failure, cancellationToken);
            if (operation.Failure is not null && verdict == SidesVerdict.Split)
                return await MoveAsync(operation, Split, OperationEvent.FromPortal, "Both sides read: only one side moved", cancellationToken);

            operation = await NoteAsync(operation, OperationEvent.FromPortal, verdict is null
                ? "The sides could not be read"
                : "Azure says done, but both sides do not show it yet", cancellationToken);
            await PauseAsync(pause, cancellationToken);
            pause = Longer(pause);
        }

        return await MoveAsync(operation, OperationStatus.Unknown, OperationEvent.FromPortal, "Azure says done, but both sides do not show it", cancellationToken);
    }

    /// <summary>Nobody knows: read both sides until they tell. Nothing is sent again.</summary>
    private async Task<Operation> ReconcileAsync(Operation operation, CancellationToken cancellationToken)
    {
        long? stillSince = null;
        while (true)
        {
            var reading = await TryReadAsync(operation, cancellationToken);
            var verdict = reading?.Judge(operation.Intent);
            if (verdict == SidesVerdict.Swapped)
                return await SucceedAsync(operation, cancellationToken);
            if (verdict == SidesVerdict.Split && operation.Status != Split && reading is { Production.Settled: true, Staging.Settled: true })
                return await MoveAsync(operation, Split, OperationEvent.FromPortal, "Both sides read: only one side moved", cancellationToken);

            var isStill = verdict == SidesVerdict.NotSwapped && reading is { Production.Settled: true, Staging.Settled: true };
            stillSince = isStill ? stillSince ?? time.GetTimestamp() : null;
            if (stillSince is { } since && time.GetElapsedTime(since) >= timing.SettleAfter)
                return await EndAsync(operation, Failed, $"Both sides as before for {timing.SettleAfter.TotalSeconds:0} s and nothing runs on them. Nothing was changed", operation.Failure, cancellationToken);

            operation = await NoteAsync(operation, OperationEvent.FromPortal, Words(verdict), cancellationToken);
            await PauseAsync(timing.ReconcileEvery, cancellationToken);
        }
    }

    private async Task<SidesVerdict?> ReadAsync(Operation operation, CancellationToken cancellationToken) =>
        (await TryReadAsync(operation, cancellationToken))?.Judge(operation.Intent);

    private async Task<SidesReading?> TryReadAsync(Operation operation, CancellationToken cancellationToken)
    {
        try
        {
            return await target.ReadSidesAsync(operation.Intent, cancellationToken);
        }
        catch (CloudFailureException)
        {
            return null; // The caller writes down that the sides could not be read, and reads again.
        }
    }

    private Task<Operation> SucceedAsync(Operation operation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var text = operation.Failure is null
            ? "Both sides read: addresses exchanged, slots flipped"
            : "Both sides read: addresses exchanged, slots flipped, whatever was answered before";
        return EndAsync(operation with { SwitchedAt = now }, Succeeded, text, null, cancellationToken);
    }

    private Task<Operation> EndAsync(Operation operation, OperationStatus status, string text, CloudFailure? failure, CancellationToken cancellationToken) =>
        MoveAsync(operation with { EndedAt = time.GetUtcNow(), Failure = failure }, status, OperationEvent.FromPortal, text, cancellationToken);

    private async Task<Operation> MoveAsync(Operation operation, OperationStatus status, string source, string text, CancellationToken cancellationToken)
    {
        if (!OperationMoves.IsLegal(operation.Status, status))
            throw new InvalidOperationException($"Operation {operation.Id} cannot go from {operation.Status} to {status}.");
        operation = operation with { Status = status, Events = [.. operation.Events, new OperationEvent(time.GetUtcNow(), status, source, text)] };
        await operations.SaveAsync(operation, cancellationToken);
        return operation;
    }

    /// <summary>Writes a line when it says something new.</summary>
    private async Task<Operation> NoteAsync(Operation operation, string source, string text, CancellationToken cancellationToken)
    {
        if (operation.Events is [.., { } last] && last.Text == text)
            return operation;
        operation = operation with { Events = [.. operation.Events, new OperationEvent(time.GetUtcNow(), operation.Status, source, text)] };
        await operations.SaveAsync(operation, cancellationToken);
        return operation;
    }

    private bool IsOverdue(Operation operation) => Passed(operation) >= timing.Deadline;

    private TimeSpan Passed(Operation operation)
    {
        var (byClock, byRun) = (time.GetUtcNow() - operation.StartedAt, time.GetElapsedTime(began));
        return byClock > byRun ? byClock : byRun;
    }

    /// <summary>What the cloud asked for; "0 seconds" does not mean without a pause.</summary>
    private TimeSpan? Asked(TimeSpan? retryAfter) => retryAfter < timing.FirstPause ? timing.FirstPause : retryAfter;

    private TimeSpan Longer(TimeSpan pause) => pause * 2 < timing.LongestPause ? pause * 2 : timing.LongestPause;

    /// <summary>A small part of the time that has passed: the end is known soon after it, and a long swap is not asked after all the time.</summary>
    private TimeSpan Fitting(TimeSpan passed) => TimeSpan.FromTicks(Math.Clamp(passed.Ticks / 20, timing.FirstPause.Ticks, timing.LongestPause.Ticks));

    /// <summary>Waits in full: a timer may fire some milliseconds early, and the cloud said how long.</summary>
    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        while (pause - time.GetElapsedTime(since) is { Ticks: > 0 } rest)
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(rest.TotalMilliseconds)), time, cancellationToken);
    }

    private static string Words(CloudFailure failure) => failure.Code is null ? failure.Sentence : $"{failure.Code}: {failure.Message ?? failure.Sentence}";

    private static string Words(SidesVerdict? verdict) => verdict switch
    {
        null => "The sides could not be read; reading again",
        SidesVerdict.NotSwapped => "Both sides as before; reading on",
        _ => "The sides disagree; reading on",
    };
}
