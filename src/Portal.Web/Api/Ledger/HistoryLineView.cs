using Portal.Domain.Ledger;

namespace Portal.Web.Api.Ledger;

/// <summary>One swap or change of the history.</summary>
/// <param name="Entry">The number of its entry in the ledger.</param>
/// <param name="Operation">Null for a swap made outside the portal.</param>
internal sealed record HistoryLineView(long Entry, string? Operation, DateTimeOffset StartedAt, string Service, string Subscription, string? FromVersion, string ToVersion, string Result)
{
    /// <summary>Empty when nobody is known to have done it.</summary>
    public required string Person { get; init; }

    /// <summary>Null where there is no such thing.</summary>
    public double? TookSeconds { get; init; }

    public string? Reason { get; init; }

    public string? Failure { get; init; }

    /// <summary>What was done, for example "Delete shop-api-0911"; null for a swap.</summary>
    public string? Change { get; init; }

    public required string Hash { get; init; }

    public static HistoryLineView Of(HistoryLine line) => new(
        line.Entry.Number, line.Entry.Operation?.ToString(), line.StartedAt, line.Entry.ServiceName, line.Entry.SubscriptionName, line.FromVersion, line.ToVersion, line.Entry.Result ?? "")
    {
        Person = line.Person,
        TookSeconds = line.Took is { } took ? Math.Round(took.TotalSeconds, 1) : null,
        Reason = line.Reason,
        Failure = line.Failure,
        Change = line.Change,
        Hash = line.Entry.Hash,
    };
}
