using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Storage.Ledger;

/// <summary>An entry of the ledger as it is stored. Every column is part of what is hashed.</summary>
internal sealed class LedgerRow
{
    public long Number { get; init; }

    /// <summary>Microseconds since 1970, UTC: the same in every database.</summary>
    public long At { get; init; }

    public required string Kind { get; init; }

    public string? ServiceKey { get; init; }

    public required string ServiceName { get; init; }

    public required string SubscriptionName { get; init; }

    public required string PersonId { get; init; }

    public required string PersonName { get; init; }

    public string? Result { get; init; }

    public long? Operation { get; init; }

    public long? RefersTo { get; init; }

    public required string What { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    public static LedgerRow Of(LedgerEntry entry) => new()
    {
        Number = entry.Number,
        At = Microseconds(entry.At),
        Kind = entry.Kind.Value,
        ServiceKey = entry.ServiceKey?.Value,
        ServiceName = entry.ServiceName,
        SubscriptionName = entry.SubscriptionName,
        PersonId = entry.Person.Id,
        PersonName = entry.Person.Name,
        Result = entry.Result,
        Operation = entry.Operation?.Value,
        RefersTo = entry.RefersTo,
        What = entry.What,
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
    };

    public static long Microseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>A number that is no time, which only an edit by hand leaves, is the nearest that is one: it can be read, and the proof names it.</summary>
    public static DateTimeOffset Time(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(
        Math.Clamp(microseconds, Microseconds(DateTimeOffset.MinValue), Microseconds(DateTimeOffset.MaxValue)) * TimeSpan.TicksPerMicrosecond);

    public LedgerEntry ToEntry() => new()
    {
        Number = Number,
        At = Time(At),
        Kind = new LedgerKind(Kind),
        ServiceKey = ServiceKey is null ? null : new ServiceKey(ServiceKey),
        ServiceName = ServiceName,
        SubscriptionName = SubscriptionName,
        Person = new Operator(PersonId, PersonName),
        Result = Result,
        Operation = Operation is { } operation ? new OperationId(operation) : null,
        RefersTo = RefersTo,
        What = What,
        PreviousHash = PreviousHash,
        Hash = Hash,
    };
}
