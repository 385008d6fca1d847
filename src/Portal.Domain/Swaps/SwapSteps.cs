using Portal.Domain.Operations;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Swaps;

/// <summary>What is done in each state of an operation.</summary>
internal sealed class SwapSteps
{
    private readonly SubmitStep submit;
    private readonly WaitStep wait;
    private readonly FollowStep follow;
    private readonly VerifyStep verify;
    private readonly ReconcileStep reconcile;

    public SwapSteps(SwapTools tools)
    {
        var (sides, prove) = (new SidesStep(tools), new ProveStep(tools));
        submit = new SubmitStep(tools, sides);
        wait = new WaitStep(tools, sides, submit);
        follow = new FollowStep(tools.Journal, tools.Clock, tools.Target.FollowAsync);
        verify = new VerifyStep(tools, sides, prove, submit);
        reconcile = new ReconcileStep(tools, sides, prove);
    }

    /// <summary>Until the operation comes to another state.</summary>
    public Task<Operation> StepAsync(Operation operation, CancellationToken cancellationToken) => operation.Status switch
    {
        Written => submit.RunAsync(operation, cancellationToken),
        Waiting => wait.RunAsync(operation, cancellationToken),
        Switching => follow.RunAsync(operation, cancellationToken),
        Verifying => verify.RunAsync(operation, cancellationToken),
        _ => reconcile.RunAsync(operation, cancellationToken),
    };
}
