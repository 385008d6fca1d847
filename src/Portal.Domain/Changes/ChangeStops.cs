using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Changes;

/// <summary>What an operator says to a change that waits: go on, take it back, or leave it as it is.</summary>
public sealed class ChangeStops(OperationFeed operations, ServiceEstate estate, TimeProvider time)
{
    /// <summary>Sends the next step, or the one that failed, after a read showed that it is not done.</summary>
    public Task<ChangeStopResult> GoOnAsync(OperationId id, Access by, CancellationToken cancellationToken) => TellAsync(id, by, operation =>
        new Told(operation with { Tries = 0, Failure = null, NextTryAt = time.GetUtcNow() }, Waiting, $"{by.By.FirstName} goes on: {operation.Change!.Current!.Title}"), cancellationToken);

    /// <summary>Brings back what an update in place has replaced so far.</summary>
    public Task<ChangeStopResult> TakeBackAsync(OperationId id, Access by, CancellationToken cancellationToken) => TellAsync(id, by, operation => WhyNotBack(operation) is { } why
        ? new Told(operation, Paused, why)
        : new Told(operation with { Change = Back(operation.Change!), Tries = 0, Failure = null, NextTryAt = time.GetUtcNow() }, Waiting, $"{by.By.FirstName} takes it back: {operation.Change!.Previous!.Version} again"), cancellationToken);

    /// <summary>Ends it where it stands; what is done stays done, and the service is free again.</summary>
    public Task<ChangeStopResult> EndAsync(OperationId id, Access by, CancellationToken cancellationToken) => TellAsync(id, by, operation => new Told(
        operation with
        {
            EndedAt = time.GetUtcNow(),
            Change = operation.Change!.WithoutSecrets(),
            Failure = operation.Failure ?? new CloudFailure(CloudFailureKind.Refused, $"{by.By.FirstName} ended it before {operation.Change.Current!.Title}."),
        }, Failed, $"{by.By.FirstName} ended it where it stands: {operation.Change.Position} of {operation.Change.Steps.Count} steps done"), cancellationToken);

    /// <summary>Why an update cannot be taken back; null when it can.</summary>
    public static string? WhyNotBack(Operation operation) => operation switch
    {
        { Status: not Paused } => "It can be taken back between two update domains.",
        { Change: not { Kind: ChangeKind.Update } } => "Only an update in place can be taken back.",
        { Change.IsTakenBack: true } => "It is being taken back.",
        { Change.Previous: null } => "The portal keeps no package of what ran before.",
        _ => null,
    };

    private static Change Back(Change change) => change with
    {
        IsTakenBack = true,
        Steps = [.. change.Steps.Take(change.Position), new ChangeStep(ChangeStepKind.Update, change.Target, $"Take {change.TargetName} back to {change.Previous!.Version}") { TakesBack = true }],
    };

    private async Task<ChangeStopResult> TellAsync(OperationId id, Access by, Func<Operation, Told> tell, CancellationToken cancellationToken)
    {
        while (by.MaySomewhere(OperatorRight.See) && await operations.FindAsync(id, cancellationToken) is { Change: not null } operation)
        {
            var service = estate.Now.Find(operation.ServiceKey)?.Service;
            if (!by.May(OperatorRight.See, operation, service))
                break;
            if (!by.May(OperatorRight.Change, operation, service))
                return new ChangeStopResult.Forbidden($"Operation {id} asks for the role {OperatorRoles.Least(OperatorRight.Change)}, which you do not have there.");
            if (operation.Status != Paused)
                return new ChangeStopResult.NotWaiting(operation, $"Operation {id} does not wait: {OperationSteps.Headline(operation)}.");
            var (told, status, text) = tell(operation);
            if (status == Paused)
                return new ChangeStopResult.NotWaiting(operation, text);
            if (await TryWriteAsync(told, status, text, cancellationToken) is { } written)
                return new ChangeStopResult.Told(written);
        }

        return new ChangeStopResult.NotFound();
    }

    /// <returns>Null when the log took another step first: it is looked at again.</returns>
    private async Task<Operation?> TryWriteAsync(Operation told, OperationStatus status, string text, CancellationToken cancellationToken)
    {
        try
        {
            return await new SwapJournal(operations, time).MoveAsync(told, status, OperationEvent.FromPortal, text, cancellationToken);
        }
        catch (OperationConflictException)
        {
            return null;
        }
    }

    private sealed record Told(Operation Operation, OperationStatus Status, string Text);
}
