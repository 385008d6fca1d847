using Portal.Domain.Operations;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Swaps;

/// <summary>The count-down before anything is sent: anybody may hold, and what was confirmed must still be so at its end.</summary>
internal sealed class BreathStep(SwapTools tools)
{
    private static readonly TimeSpan LookForHold = TimeSpan.FromMilliseconds(250);

    private readonly PlanStands plan = new(tools);

    /// <returns>As written when it may be sent now; else as it ended.</returns>
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (operation.HoldUntil is not { } until)
            return operation;
        if (operation.Events.Count > 1)
            return await CancelAsync(operation, "The portal stopped during the count-down, and nobody saw its end; nothing was sent", null, cancellationToken);

        var (mark, breath) = (tools.Clock.Mark(), until - operation.StartedAt);
        operation = await BeginAsync(operation, breath, cancellationToken);
        if (operation.Status != Written)
            return operation;
        while (breath - tools.Clock.Since(mark) is { Ticks: > 0 } rest)
        {
            await tools.Clock.PauseAsync(rest < LookForHold ? rest : LookForHold, cancellationToken);
            if (await tools.Journal.RefreshAsync(operation, cancellationToken) is { Status: not Written } held)
                return held;
        }

        return await WhyNotAsync(operation, cancellationToken) is { } changed
            ? await CancelAsync(operation, $"Not sent after the count-down: {changed.Sentence}", changed, cancellationToken)
            : operation;
    }

    private async Task<Operation> BeginAsync(Operation operation, TimeSpan breath, CancellationToken cancellationToken)
    {
        try
        {
            return await tools.Journal.NoteAsync(operation, OperationEvent.FromPortal, $"Counts down {breath.TotalSeconds:0.#} s; anybody may hold", cancellationToken);
        }
        catch (Exception written) when (written is InvalidOperationException or OperationConflictException)
        {
            // Held before the count-down was written; anything else is unexpected.
            var held = await tools.Journal.RefreshAsync(operation, cancellationToken);
            if (held.Status == Written)
                throw;
            return held;
        }
    }

    private async Task<CloudFailure?> WhyNotAsync(Operation operation, CancellationToken cancellationToken)
    {
        try
        {
            return await plan.WhyNotAsync(operation, cancellationToken);
        }
        catch (CloudFailureException unread)
        {
            return unread.Failure;
        }
    }

    private Task<Operation> CancelAsync(Operation operation, string text, CloudFailure? failure, CancellationToken cancellationToken) =>
        tools.Journal.EndAsync(operation, Canceled, text, failure, cancellationToken);
}
