using Portal.Domain.Operations;

namespace Portal.Domain.Ledger;

/// <summary>How long a phase took.</summary>
public sealed record RecordedPhase(string Name, long Milliseconds)
{
    /// <summary>From the click to the proven end; phases that were not reached are left out.</summary>
    public static IEnumerable<RecordedPhase> Of(Operation operation)
    {
        var sent = First(operation, OperationStatus.Submitting);
        var verifying = First(operation, OperationStatus.Verifying);
        if (Between(OperationSteps.CheckAgain, operation.StartedAt, sent ?? operation.EndedAt) is { } check)
            yield return check;
        if (operation.Change is not null)
        {
            if (Between(OperationSteps.Done, sent, operation.EndedAt) is { } whole)
                yield return whole;
            yield break;
        }

        if (Between(OperationSteps.Switch, sent, verifying ?? operation.EndedAt) is { } change)
            yield return change;
        if (Between(OperationSteps.Verify, verifying, operation.EndedAt) is { } verify)
            yield return verify;
    }

    // A clock that was put back in the middle tells no duration.
    private static RecordedPhase? Between(string name, DateTimeOffset? from, DateTimeOffset? until) =>
        from is { } began && until is { } ended && ended >= began ? new RecordedPhase(name, (long)(ended - began).TotalMilliseconds) : null;

    private static DateTimeOffset? First(Operation operation, OperationStatus status) =>
        operation.Events.FirstOrDefault(happened => happened.Status == status)?.At;
}
