using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Changes;

/// <summary>What an operator says to a change: go on or leave it as it is while it waits, take it back while it runs.</summary>
public sealed class ChangeStops(OperationFeed operations, ServiceEstate estate, TimeProvider time)
{
    /// <summary>Sends the next step, or the one that failed, after a read showed that it is not done.</summary>
    public Task<ChangeStopResult> GoOnAsync(OperationId id, Access by, CancellationToken cancellationToken) => TellAsync(id, by, WhyNotWaiting, operation =>
        new Told(operation with { Tries = 0, Failure = null, NextTryAt = time.GetUtcNow() }, Waiting, $"{by.By.FirstName} goes on: {operation.Change!.Current!.Title}"), cancellationToken);

    /// <summary>Brings back what an update in place has replaced so far, also while Azure still goes over the update domains.</summary>
    /// <remarks>Azure Resource Manager has no roll back of its own: the old package is sent as another update, which takes the place of the one that runs.</remarks>
    public Task<ChangeStopResult> TakeBackAsync(OperationId id, Access by, CancellationToken cancellationToken) => TellAsync(id, by, WhyNotBack, operation => new Told(
        operation with { Change = operation.Change!.TakenBack(time.GetUtcNow()), Tries = 0, Failure = null, NextTryAt = time.GetUtcNow() },
        Waiting, $"{by.By.FirstName} takes it back: {operation.Change.Previous!.Version} again"), cancellationToken);

    /// <summary>Ends it where it stands; what is done stays done, and the service is free again.</summary>
    public Task<ChangeStopResult> EndAsync(OperationId id, Access by, CancellationToken cancellationToken) => TellAsync(id, by, WhyNotWaiting, operation => new Told(
        operation with
        {
            EndedAt = time.GetUtcNow(),
            Change = operation.Change!.WithoutSecrets(),
            Failure = operation.Failure ?? new CloudFailure(CloudFailureKind.Refused, $"{by.By.FirstName} ended it before {operation.Change.Current!.Title}."),
        }, Failed, $"{by.By.FirstName} ended it where it stands: {operation.Change.Position} of {operation.Change.Steps.Count} steps done"), cancellationToken);

    /// <summary>Why an update cannot be taken back now; null when it can.</summary>
    public static string? WhyNotBack(Operation operation) => operation switch
    {
        { Change: not { Kind: ChangeKind.Update } } => "Only an update in place can be taken back.",
        { IsActive: false } => "It has ended. An update in place to the version before brings that back.",
        { Change.IsTakenBack: true } => "It is being taken back.",
        { Change.Previous: null } => "The portal keeps no package of what ran before.",
        { Status: Written or Waiting, Change.HasDone: false } => "Azure has not taken the update yet: there is nothing to take back.",
        { Status: Submitting } => "Azure is being asked right now, and what it is asked cannot be called back. It can be taken back once Azure has answered.",
        { Status: OperationStatus.Unknown, Cloud: null } => "Nobody knows yet whether Azure took it: what comes last counts, so nothing else is sent before a read shows it.",
        _ => null,
    };

    private static string? WhyNotWaiting(Operation operation) =>
        operation.Status == Paused ? null : $"Operation {operation.Id} does not wait: {OperationSteps.Headline(operation)}.";

    private async Task<ChangeStopResult> TellAsync(OperationId id, Access by, Func<Operation, string?> whyNot, Func<Operation, Told> tell, CancellationToken cancellationToken)
    {
        while (by.MaySomewhere(OperatorRight.See) && await operations.FindAsync(id, cancellationToken) is { Change: not null } operation)
        {
            var service = estate.Now.Find(operation.ServiceKey)?.Service;
            if (!by.May(OperatorRight.See, operation, service))
                break;
            if (!by.May(OperatorRight.Change, operation, service))
                return new ChangeStopResult.Forbidden($"Operation {id} asks for the role {OperatorRoles.Least(OperatorRight.Change)}, which you do not have there.");
            if (whyNot(operation) is { } because)
                return new ChangeStopResult.NotWaiting(operation, because);
            var (told, status, text) = tell(operation);
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
