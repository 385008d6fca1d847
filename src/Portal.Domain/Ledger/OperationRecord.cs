using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Domain.Ledger;

/// <summary>What the ledger keeps of an operation: when it was written the upper part, when it ended all of it.</summary>
public sealed record OperationRecord
{
    public required string Target { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Stands for everything that was shown when it was confirmed, the checks and their values too.</summary>
    public required string Fingerprint { get; init; }

    public string? Reason { get; init; }

    public required IReadOnlyList<string> Acknowledged { get; init; }

    /// <summary>Who approved it, and what it was started in spite of.</summary>
    public RecordedPermit? Permit { get; init; }

    public long? ReturnOf { get; init; }

    public long? ReturnOfEntry { get; init; }

    public required RecordedPair Before { get; init; }

    /// <summary>What was done when it was no swap; null for a swap.</summary>
    public RecordedChange? Change { get; init; }

    /// <summary>It happened before there was a ledger, and was entered afterwards from the operation log.</summary>
    public bool? TakenOver { get; init; }

    public OperationStatus? Status { get; init; }

    public DateTimeOffset? SwitchedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public RecordedPair? After { get; init; }

    public IReadOnlyList<RecordedCheck>? Checks { get; init; }

    public IReadOnlyList<RecordedPhase>? Phases { get; init; }

    public RecordedCloud? Azure { get; init; }

    public CloudFailure? Failure { get; init; }

    public IReadOnlyList<OperationEvent>? Events { get; init; }

    /// <summary>The entry for an operation that was just written; nothing was sent yet.</summary>
    public static LedgerDraft Written(Operation operation, bool takenOver = false) =>
        Draft(operation, LedgerKind.Written, operation.StartedAt, Intent(operation, takenOver));

    /// <summary>The entry for an operation that has ended.</summary>
    public static LedgerDraft Ended(Operation operation, bool takenOver = false) =>
        Draft(operation, LedgerKind.Ended, operation.EndedAt ?? operation.Events[^1].At, Intent(operation, takenOver) with
        {
            Status = operation.Status,
            SwitchedAt = operation.SwitchedAt,
            EndedAt = operation.EndedAt,
            After = AfterOf(operation),
            Checks = [.. operation.Findings.Select(RecordedCheck.Of)],
            Phases = [.. RecordedPhase.Of(operation)],
            Azure = RecordedCloud.Of(operation),
            Failure = operation.Failure is { } failure ? failure with { RetryAfter = null } : null,
            Events = [.. operation.Events],
        }) with { Result = LedgerResult.Of(operation) };

    /// <summary>Null when the outcome was not proven.</summary>
    private static RecordedPair? AfterOf(Operation operation) => operation.Change is not null ? null : operation.Status switch
    {
        OperationStatus.Succeeded => RecordedPair.After(operation.Intent, operation.Before),
        OperationStatus.Failed or OperationStatus.Canceled => RecordedPair.Before(operation.Intent, operation.Before),
        _ => null,
    };

    private static OperationRecord Intent(Operation operation, bool takenOver) => new()
    {
        Target = operation.Intent.Kind,
        StartedAt = operation.StartedAt,
        Fingerprint = operation.Fingerprint.Value,
        Reason = operation.Reason,
        Acknowledged = [.. operation.Acknowledged],
        Permit = RecordedPermit.Of(operation.Permit),
        ReturnOf = operation.ReturnOf?.Value,
        ReturnOfEntry = operation.ReturnOfEntry,
        Before = RecordedPair.Before(operation.Intent, operation.Before),
        Change = RecordedChange.Of(operation),
        TakenOver = takenOver ? true : null,
    };

    private static LedgerDraft Draft(Operation operation, LedgerKind kind, DateTimeOffset at, OperationRecord what) =>
        new(kind, at, operation.StartedBy, RecordJson.ToNode(what))
        {
            ServiceKey = operation.ServiceKey,
            ServiceName = operation.ServiceName,
            SubscriptionName = operation.SubscriptionName,
            Operation = operation.Id,
        };
}
