using Portal.Domain.Operations;

namespace Portal.Domain.Swaps;

/// <summary>Reads both sides, and keeps what they showed.</summary>
internal sealed class SidesStep(SwapTools tools)
{
    /// <returns>The operation with what was read, and what it means; null when it could not be read.</returns>
    public async Task<(Operation Operation, SidesVerdict? Verdict)> ReadAsync(Operation operation, CancellationToken cancellationToken)
    {
        try
        {
            var reading = await tools.Target.ReadSidesAsync(operation.Intent, cancellationToken);
            return (operation with { Sides = new SidesNow(tools.Clock.Now, reading) }, reading.Judge(operation.Intent));
        }
        catch (CloudFailureException)
        {
            return (operation, null); // The caller writes down that the sides could not be read, and reads again.
        }
    }

    /// <summary>The same with what each address answers: for a person who has to decide.</summary>
    public async Task<(Operation Operation, SidesVerdict? Verdict)> ReadAndAskAsync(Operation operation, CancellationToken cancellationToken)
    {
        var asking = tools.Proof.AskBothAsync(operation, cancellationToken);
        var (read, verdict) = await ReadAsync(operation, cancellationToken);
        var (live, staged) = await asking;
        return (read.Sides is { } sides && verdict is not null ? read with { Sides = sides with { Live = live, Staged = staged } } : read, verdict);
    }
}
