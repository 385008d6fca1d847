using Portal.Domain.Operations;

namespace Portal.Domain.Swaps;

/// <summary>Reads both sides, and keeps what they showed.</summary>
internal sealed class SidesStep(SwapTools tools)
{
    private TimeSpan? asked;

    /// <returns>The operation with what was read, and what it means; null when it could not be read.</returns>
    public async Task<(Operation Operation, SidesVerdict? Verdict)> ReadAsync(Operation operation, CancellationToken cancellationToken)
    {
        try
        {
            var reading = await tools.Target.ReadSidesAsync(operation.Intent, cancellationToken);
            asked = null;
            return (operation with { Sides = new SidesNow(tools.Clock.Now, reading) }, reading.Judge(operation.Intent));
        }
        catch (CloudFailureException unread)
        {
            asked = unread.Failure.RetryAfter;
            return (operation, null); // The caller writes down that the sides could not be read, and reads again.
        }
    }

    /// <summary>Waits until both sides may be read again: never before the cloud asked to.</summary>
    public Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken) => tools.Clock.PauseAsync(asked > pause ? asked.Value : pause, cancellationToken);

    /// <summary>The same with what each address answers: for a person who has to decide.</summary>
    public async Task<(Operation Operation, SidesVerdict? Verdict)> ReadAndAskAsync(Operation operation, CancellationToken cancellationToken)
    {
        var asking = tools.Proof.AskBothAsync(operation, cancellationToken);
        var (read, verdict) = await ReadAsync(operation, cancellationToken);
        var (live, staged) = await asking;
        return (read.Sides is { } sides && verdict is not null ? read with { Sides = sides with { Live = live, Staged = staged } } : read, verdict);
    }
}
