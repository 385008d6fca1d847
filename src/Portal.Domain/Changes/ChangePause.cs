using Portal.Domain.Operations;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Changes;

/// <summary>Nothing is under way: an operator says, on any instance, how it goes on. Meanwhile the health between two domains is shown.</summary>
internal sealed class ChangePause(ChangeTools tools, DomainLook look)
{
    private static readonly TimeSpan LookForWord = TimeSpan.FromSeconds(1);

    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await tools.Journal.RefreshAsync(operation, cancellationToken) is { Status: not Paused } told)
                return told;
            operation = await look.RunAsync(operation, cancellationToken);
            await tools.Clock.PauseAsync(LookForWord, cancellationToken);
        }
    }
}
