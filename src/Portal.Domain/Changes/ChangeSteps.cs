using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Changes;

/// <summary>What is done in each state of a change.</summary>
internal sealed class ChangeSteps
{
    private readonly ChangeSend send;
    private readonly ChangeWait wait;
    private readonly FollowStep follow;
    private readonly ChangeVerify verify;
    private readonly ChangeReconcile reconcile;
    private readonly ChangePause pause;

    public ChangeSteps(ChangeTools tools)
    {
        var (end, look) = (new StepEnd(tools), new DomainLook(tools));
        send = new ChangeSend(tools);
        wait = new ChangeWait(tools, end, send);
        follow = new FollowStep(tools.Journal, tools.Clock, tools.Target.FollowAsync) { Look = look.RunAsync };
        verify = new ChangeVerify(tools, end, send);
        reconcile = new ChangeReconcile(tools, end);
        pause = new ChangePause(tools, look);
    }

    /// <summary>Until the operation comes to another state.</summary>
    public Task<Operation> StepAsync(Operation operation, CancellationToken cancellationToken) => operation.Status switch
    {
        Written => send.RunAsync(operation, cancellationToken),
        Waiting => wait.RunAsync(operation, cancellationToken),
        Switching => follow.RunAsync(operation, cancellationToken),
        Verifying => verify.RunAsync(operation, cancellationToken),
        OperationStatus.Unknown => reconcile.RunAsync(operation, cancellationToken),
        Paused => pause.RunAsync(operation, cancellationToken),
        _ => throw new InvalidOperationException($"Operation {operation.Id} cannot go on from {operation.Status}."),
    };
}
