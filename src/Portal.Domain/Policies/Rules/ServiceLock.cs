using System.Text.Json.Serialization;

namespace Portal.Domain.Policies.Rules;

/// <summary>Somebody wants nothing to be touched for now.</summary>
public sealed record ServiceLock
{
    public required string Id { get; init; }

    public required RuleScope Scope { get; init; }

    public required string Reason { get; init; }

    public required Operator By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Ends by itself then; null when only a person ends it.</summary>
    public DateTimeOffset? Until { get; init; }

    public Operator? LiftedBy { get; init; }

    public DateTimeOffset? LiftedAt { get; init; }

    [JsonIgnore]
    public long Revision { get; init; }

    public bool Holds(DateTimeOffset at) => LiftedAt is null && !(Until <= at);
}
