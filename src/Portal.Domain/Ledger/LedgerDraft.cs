using System.Text.Json.Nodes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Domain.Ledger;

/// <summary>What is to be recorded, before the ledger gives it its number.</summary>
/// <param name="At">When it happened; kept to the microsecond.</param>
/// <param name="Person">Who did it; <see cref="Nobody"/> where that is not known.</param>
/// <param name="What">Everything else, for people who read it in ten years: values, not codes alone.</param>
public sealed record LedgerDraft(LedgerKind Kind, DateTimeOffset At, Operator Person, JsonObject What)
{
    public static readonly Operator Nobody = new("", "");

    public ServiceKey? ServiceKey { get; init; }

    public string ServiceName { get; init; } = "";

    public string SubscriptionName { get; init; } = "";

    /// <summary>One of <see cref="LedgerResult"/>; null for what is no outcome and is not in the history.</summary>
    public string? Result { get; init; }

    public OperationId? Operation { get; init; }

    /// <summary>The number of the entry that this one adds to.</summary>
    public long? RefersTo { get; init; }
}
