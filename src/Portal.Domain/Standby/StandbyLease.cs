using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Domain.Standby;

/// <summary>The old side of a swap is kept until a time. One a service; that of the newest swap counts.</summary>
public sealed record StandbyLease
{
    public required ServiceKey Service { get; init; }

    public required string ServiceName { get; init; }

    /// <summary>The swap whose old side it is.</summary>
    public required OperationId Swap { get; init; }

    public required DeploymentId OldSide { get; init; }

    public required string OldVersion { get; init; }

    /// <summary>Whom the reminder goes to.</summary>
    public required Operator SwappedBy { get; init; }

    /// <summary>Who set it last.</summary>
    public required Operator SetBy { get; init; }

    /// <summary>When it ends, or ended.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Who said that the return is wanted no more; null while it is.</summary>
    public Operator? ReturnGivenUpBy { get; init; }

    /// <summary>Its end was told.</summary>
    public bool IsReminded { get; init; }

    /// <summary>The person who swapped has read the reminder.</summary>
    public bool IsPutAway { get; init; }

    /// <summary>Counted up with each change.</summary>
    public long Revision { get; init; }

    public bool IsOver(DateTimeOffset now) => now >= Until;

    /// <summary>While it is, the lease cannot be given up.</summary>
    public bool IsReturnWanted(DateTimeOffset now) => ReturnGivenUpBy is null && !IsOver(now);
}
