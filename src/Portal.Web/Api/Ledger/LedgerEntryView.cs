using System.Text.Json;
using Portal.Domain.Ledger;

namespace Portal.Web.Api.Ledger;

/// <summary>One entry of the ledger.</summary>
/// <param name="Number">From 1, without a gap.</param>
/// <param name="Kind">operation.written, operation.ended, swap.external, swap.caller, reason.added, hold.reason, approval.asked, approval.decided, rule.window, rule.lock, rule.friction, standby.lease, role.given, role.taken, token.issued, token.revoked, notice.channel, release.kept, release.told, release.described; others may follow.</param>
/// <param name="Record">What is hashed, byte for byte: the SHA-256 of this text in UTF-8 is the hash.</param>
internal sealed record LedgerEntryView(long Number, DateTimeOffset At, string Kind, string PreviousHash, string Hash, string Record)
{
    public string? ServiceKey { get; init; }

    public required string ServiceName { get; init; }

    public required string SubscriptionName { get; init; }

    /// <summary>Empty when nobody is known to have done it.</summary>
    public required string Person { get; init; }

    /// <summary>Null for what is no outcome of a swap.</summary>
    public string? Result { get; init; }

    public string? Operation { get; init; }

    /// <summary>The number of the entry that this one adds to.</summary>
    public long? RefersTo { get; init; }

    /// <summary>What the entry says; null when it was changed by hand to what is no JSON.</summary>
    public JsonElement? What { get; init; }

    public static LedgerEntryView Of(LedgerEntry entry) => new(entry.Number, entry.At, entry.Kind.Value, entry.PreviousHash, entry.Hash, LedgerRecord.Of(entry))
    {
        ServiceKey = entry.ServiceKey?.Value,
        ServiceName = entry.ServiceName,
        SubscriptionName = entry.SubscriptionName,
        Person = entry.Person.Name,
        Result = entry.Result,
        Operation = entry.Operation?.ToString(),
        RefersTo = entry.RefersTo,
        What = Read(entry.What),
    };

    private static JsonElement? Read(string what)
    {
        try
        {
            return JsonElement.Parse(what);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
