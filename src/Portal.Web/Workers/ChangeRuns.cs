using Portal.Domain.Changes;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Web.Workers;

/// <summary>Begins the runs of changes: as those of swaps, but Azure takes longer to deploy than to exchange two addresses.</summary>
internal sealed class ChangeRuns(ChangeTargets targets, IReleaseShelf shelf, OperationFeed operations, SwapTiming timing, TimeProvider time)
{
    /// <inheritdoc cref="ChangeRun.RunAsync"/>
    public Task<Operation> RunAsync(Operation operation, Func<CancellationToken, Task> beforeSending, CancellationToken cancellationToken)
    {
        var target = targets.Of(operation.Intent.Kind)
            ?? throw new InvalidOperationException($"No target is registered that can change deployments of the kind {operation.Intent.Kind}.");
        return new ChangeRun(target, shelf, operations, timing with { Deadline = timing.StepDeadline }, time) { BeforeSending = beforeSending }.RunAsync(operation, cancellationToken);
    }
}
