using System.Text.Json.Serialization;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Operations;

/// <summary>One swap, or another change of a service, from the click to its proven end.</summary>
public sealed record Operation
{
    /// <summary>0 until the log has written it.</summary>
    public OperationId Id { get; init; }

    /// <summary>Grows each time another run takes over the driving; the log takes steps under the newest only. No part of the record itself.</summary>
    [JsonIgnore]
    public long Fence { get; init; }

    public required ServiceKey ServiceKey { get; init; }

    public required string ServiceName { get; init; }

    public required string SubscriptionName { get; init; }

    /// <summary>The two sides that it is about; of a change both as they were before it, <see cref="SwapSide.None"/> for one that was not there.</summary>
    public required SwapIntent Intent { get; init; }

    /// <summary>What is done when it is no swap; null for a swap.</summary>
    public Change? Change { get; init; }

    /// <summary>The operation that this one takes back; null for a swap forward.</summary>
    public OperationId? ReturnOf { get; init; }

    /// <summary>The ledger's entry of the swap outside the portal that this one takes back; null when it takes back none.</summary>
    public long? ReturnOfEntry { get; init; }

    /// <summary>The broken operation that this one mends; null when it mends none.</summary>
    public OperationId? Repairs { get; init; }

    /// <summary>The newest operation of the service when this one was planned; null for the first. No two follow the same one.</summary>
    public OperationId? Follows { get; init; }

    /// <summary>Everything that was on screen when the operator said OK.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>Two requests with the same key are one operation; null when the caller gave none.</summary>
    public string? IdempotencyKey { get; init; }

    public required Operator StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Nothing is sent before, and any operator may hold it until then; null when the service has no count-down.</summary>
    public DateTimeOffset? HoldUntil { get; init; }

    public string? Reason { get; init; }

    /// <summary>Codes of warnings and unknown checks that the operator took over.</summary>
    public EquatableList<string> Acknowledged { get; init; } = [];

    /// <summary>Who approved it, and what it was started in spite of; null when rules asked for neither.</summary>
    public Permit? Permit { get; init; }

    /// <summary>What was found when it was checked again, right before it was written.</summary>
    public EquatableList<Finding> Findings { get; init; } = [];

    /// <summary>Both deployments as they were read when this was judged; null for operations that were written before it was kept.</summary>
    public HostedService? Before { get; init; }

    /// <summary>The addresses told their versions before the swap, so that the new one can be waited for.</summary>
    public bool HasProbe { get; init; }

    public OperationStatus Status { get; init; } = OperationStatus.Written;

    /// <summary>How often it was tried to send it, sent or not.</summary>
    public int Tries { get; init; }

    /// <summary>While waiting: when it is tried again.</summary>
    public DateTimeOffset? NextTryAt { get; init; }

    /// <summary>What both sides and both addresses showed when they were last read.</summary>
    public SidesNow? Sides { get; init; }

    /// <summary>Oldest first; never shortened.</summary>
    public EquatableList<OperationEvent> Events { get; init; } = [];

    /// <summary>Set when the cloud has accepted it.</summary>
    public CloudOperation? Cloud { get; init; }

    /// <summary>The first read that showed both addresses exchanged.</summary>
    public DateTimeOffset? SwitchedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it failed or is not known; null while all is well.</summary>
    public CloudFailure? Failure { get; init; }

    public bool IsReturn => ReturnOf is not null || ReturnOfEntry is not null;

    public bool IsRepair => Repairs is not null;

    public bool IsActive => OperationMoves.IsActive(Status);

    /// <summary>It counts down, and can be held.</summary>
    public bool IsBreathing => Status == OperationStatus.Written && HoldUntil is not null;

    /// <summary>A swap, and it is proven.</summary>
    public bool HasSwapped => Change is null && Status == OperationStatus.Succeeded;

    /// <summary>A change that waits for an operator's word.</summary>
    public bool IsPaused => Status == OperationStatus.Paused;

    /// <summary>A swap that cannot go on by itself.</summary>
    public bool NeedsYou => Change is null && OperationMoves.NeedsYou(Status);

    public string FromVersion => Change is { } change ? change.FromVersion ?? "" : Intent.Production.Version;

    public string ToVersion => Change is { } change ? change.ToVersion ?? "" : Intent.Staging.Version;

    /// <summary>The deployments that it touches, as far as they have an id.</summary>
    [JsonIgnore]
    public IEnumerable<DeploymentId> Deployments =>
        new[] { Intent.Production.Deployment, Intent.Staging.Deployment, Change?.Target ?? default }.Where(deployment => !string.IsNullOrEmpty(deployment.Value)).Distinct();
}
