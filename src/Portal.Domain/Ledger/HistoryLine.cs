using System.Text.Json;
using Portal.Domain.Operations;

namespace Portal.Domain.Ledger;

/// <summary>One swap or change as the history shows it, made here or elsewhere.</summary>
/// <param name="Entry">The entry that tells its outcome.</param>
/// <param name="FromVersion">What was live before; null when that is not known.</param>
/// <param name="ToVersion">What was live after it, or was to be.</param>
/// <param name="Person">Who did it; empty when that is not known.</param>
public sealed record HistoryLine(LedgerEntry Entry, DateTimeOffset StartedAt, string? FromVersion, string ToVersion, string Person)
{
    /// <summary>From the click to the proven end; null where there is no such thing.</summary>
    public TimeSpan? Took { get; init; }

    public string? Reason { get; init; }

    /// <summary>What was done, for example "Delete shop-api-0911"; null for a swap.</summary>
    public string? Change { get; init; }

    /// <summary>Why nothing was changed; null when all was well.</summary>
    public string? Failure { get; init; }

    public bool IsRefused { get; init; }

    public bool IsExternal => Entry.Kind == LedgerKind.External;

    public bool IsReturn => Entry.Result == LedgerResult.Returned;

    /// <param name="added">Entries that add to this one, oldest first; the newest word counts.</param>
    public static HistoryLine Of(LedgerEntry entry, IEnumerable<LedgerEntry> added)
    {
        try
        {
            var line = entry.Kind == LedgerKind.External ? External(entry, RecordJson.Read<ExternalRecord>(entry.What)) : Operation(entry, RecordJson.Read<OperationRecord>(entry.What));
            // Why it was held is not why it was begun.
            return added.Where(more => more.Kind != LedgerKind.HoldReason).Aggregate(line, (known, more) => known.With(RecordJson.Read<RemarkRecord>(more.What)));
        }
        catch (JsonException)
        {
            // Changed by hand: what still stands in its columns is shown, and the proof names it.
            return new HistoryLine(entry, entry.At, null, "", entry.Person.Name);
        }
    }

    private static HistoryLine Operation(LedgerEntry entry, OperationRecord what) =>
        new(entry, what.StartedAt, what.Change is { } change ? change.FromVersion : what.Before.Production.Version, what.Change is { } to ? to.ToVersion ?? "" : what.Before.Staging.Version, entry.Person.Name)
        {
            Change = what.Change?.Title,
            Took = what.Status != OperationStatus.Canceled && what.EndedAt is { } ended ? ended - what.StartedAt : null,
            Reason = what.Reason,
            Failure = what.Failure is { } failure ? failure.Code ?? failure.Sentence : null,
            IsRefused = what.Failure is { Kind: Swaps.CloudFailureKind.Refused },
        };

    private static HistoryLine External(LedgerEntry entry, ExternalRecord what) =>
        new(entry, entry.At, what.Staging?.Version, what.Production?.Version ?? "", entry.Person.Name);

    private HistoryLine With(RemarkRecord remark) => this with
    {
        Reason = remark.Reason ?? Reason,
        Person = remark.Activity?.Caller ?? Person,
    };
}
