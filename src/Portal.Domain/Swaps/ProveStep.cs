using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Probing;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Swaps;

/// <summary>Both sides are exchanged: where addresses tell versions, the production address must tell the new one some times in a row.</summary>
internal sealed class ProveStep(SwapTools tools)
{
    /// <returns>Succeeded, or with the wrong answer; as it was while that answer stays wrong.</returns>
    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        operation = operation with { SwitchedAt = operation.SwitchedAt ?? tools.Clock.Now };
        if (tools.Proof.RuleFor(operation) is not { } rule)
            return await SucceedAsync(operation, "", cancellationToken);

        var (mark, patience, inARow) = (tools.Clock.Mark(), operation.Status == WrongAnswer ? TimeSpan.Zero : rule.Patience, 0);
        while (true)
        {
            var answer = await tools.Proof.AskAsync(operation, Slot.Production, cancellationToken);
            inARow = answer.Version == operation.ToVersion ? inARow + 1 : 0;
            operation = await NoteAsync(operation, answer, cancellationToken);
            if (inARow >= rule.TimesInARow)
                return await SucceedAsync(operation, $", {rule.TimesInARow} right answers in a row", cancellationToken);
            if (inARow == 0 && tools.Clock.Since(mark) >= patience)
                return await WrongAsync(operation, answer, patience, cancellationToken);
            await tools.Clock.PauseAsync(rule.Every, cancellationToken);
        }
    }

    private async Task<Operation> NoteAsync(Operation operation, ProbeAnswer answer, CancellationToken cancellationToken)
    {
        if (operation.Sides is { } sides)
            operation = operation with { Sides = sides with { At = tools.Clock.Now, Live = answer } };
        return await tools.Journal.NoteAsync(operation, OperationEvent.FromProbe, $"{Address(operation)} answers {answer.Text}", cancellationToken);
    }

    private async Task<Operation> WrongAsync(Operation operation, ProbeAnswer answer, TimeSpan waited, CancellationToken cancellationToken) => operation.Status == WrongAnswer
        ? operation
        : await tools.Journal.MoveAsync(operation, WrongAnswer, OperationEvent.FromPortal,
            $"Azure says done, but {Address(operation)} still answers {answer.Text} after {waited.TotalSeconds:0} s", cancellationToken);

    private Task<Operation> SucceedAsync(Operation operation, string proof, CancellationToken cancellationToken)
    {
        var whatever = operation.Failure is null ? "" : ", whatever was answered before";
        return tools.Journal.EndAsync(operation, Succeeded, $"Both sides read: addresses exchanged, slots flipped{proof}{whatever}", null, cancellationToken);
    }

    private static string Address(Operation operation) => operation.Intent.Production.Vip.Address ?? operation.Intent.Production.Vip.Name;
}
