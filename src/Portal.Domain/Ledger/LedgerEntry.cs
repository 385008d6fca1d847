using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Domain.Ledger;

/// <summary>One entry of the ledger. Written once, never changed.</summary>
public sealed record LedgerEntry
{
    /// <summary>From 1, without a gap.</summary>
    public required long Number { get; init; }

    /// <summary>To the microsecond, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required LedgerKind Kind { get; init; }

    public required Operator Person { get; init; }

    /// <summary>Canonical JSON.</summary>
    public required string What { get; init; }

    public ServiceKey? ServiceKey { get; init; }

    public string ServiceName { get; init; } = "";

    public string SubscriptionName { get; init; } = "";

    public string? Result { get; init; }

    public OperationId? Operation { get; init; }

    public long? RefersTo { get; init; }

    /// <summary>The hash of the entry before; <see cref="LedgerHead.NoHash"/> for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>64 lower-case hexadecimal digits, see <see cref="LedgerChain"/>.</summary>
    public required string Hash { get; init; }
}
