using System.Text.Json.Serialization;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Policies.Rules;

/// <summary>Somebody asks a second person to agree to exactly one plan.</summary>
public sealed record Approval
{
    public required string Id { get; init; }

    public required DeedKind Kind { get; init; }

    public required ServiceKey ServiceKey { get; init; }

    public required string ServiceName { get; init; }

    public required string SubscriptionName { get; init; }

    /// <summary>Of the plan; for any other it is none.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What is to be changed, so that the plan can be read again; null for a swap. Forgets what may be secret as soon as the request has ended.</summary>
    public ChangeOrder? Order { get; init; }

    /// <summary>Of a change, for example "Delete shop-api-0911"; null for a swap.</summary>
    public string? Title { get; init; }

    public required string FromVersion { get; init; }

    public required string ToVersion { get; init; }

    public required string Reason { get; init; }

    public required Operator AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Neither given nor used any more then.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public ApprovalState State { get; init; }

    /// <summary>Who gave, declined or withdrew it; the portal where it ended by itself.</summary>
    public Operator? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was declined, or why it ended by itself.</summary>
    public string? Because { get; init; }

    [JsonIgnore]
    public long Revision { get; init; }

    /// <summary>As the ledger keeps it, and as it is kept once it has ended.</summary>
    public Approval WithoutSecrets() => this with { Order = Order?.WithoutSecrets() };

    /// <summary>It waits, or it can be used.</summary>
    public bool IsOpen(DateTimeOffset at) => State is ApprovalState.Waiting or ApprovalState.Given && at < ExpiresAt;

    public bool IsFor(Deed deed) => ServiceKey == deed.Key && Kind == deed.Kind && Fingerprint == deed.Fingerprint.Value;
}
