using System.Text.Json;
using Portal.Domain.Estate;
using Portal.Domain.Grants;
using Portal.Domain.Ledger;
using Portal.Domain.Notices;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Standby;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.History;

/// <summary>An entry of the ledger in words: what was done, and what belongs to it.</summary>
internal sealed record EntryWords(string Text, string Detail)
{
    /// <param name="entry">Of any kind; one that is not known is told by its name.</param>
    /// <param name="estate">Whose names scopes have.</param>
    public static EntryWords Of(LedgerEntry entry, EstateSnapshot estate)
    {
        try
        {
            return Read(entry, estate);
        }
        catch (JsonException)
        {
            return new(entry.Kind.Value, Words.EntryWordsChangedByHand); // The proof names it.
        }
    }

    private static EntryWords Read(LedgerEntry entry, EstateSnapshot estate) => entry.Kind.Value switch
    {
        "rule.window" => RuleEntryWords.Of(RecordJson.Read<FreezeWindow>(entry.What), estate),
        "rule.lock" => RuleEntryWords.Of(RecordJson.Read<ServiceLock>(entry.What), estate),
        "rule.friction" => RuleEntryWords.Of(RecordJson.Read<FrictionRule>(entry.What), estate),
        "approval.asked" => PersonEntryWords.Asked(RecordJson.Read<Approval>(entry.What)),
        "approval.decided" => PersonEntryWords.Decided(RecordJson.Read<Approval>(entry.What)),
        "role.given" => PersonEntryWords.Given(RecordJson.Read<GrantRecord>(entry.What)),
        "role.taken" => PersonEntryWords.Taken(RecordJson.Read<GrantRecord>(entry.What)),
        "token.issued" => PersonEntryWords.Issued(RecordJson.Read<TokenRecord>(entry.What)),
        "token.revoked" => PersonEntryWords.Revoked(RecordJson.Read<TokenRecord>(entry.What)),
        "standby.lease" => Lease(RecordJson.Read<LeaseRecord>(entry.What)),
        "release.kept" or "release.told" or "release.described" => Release(entry.Kind, RecordJson.Read<RecordedRelease>(entry.What)),
        "notice.channel" => Channel(RecordJson.Read<ChannelRecord>(entry.What)),
        "swap.caller" => new(Words.FormatEntryWordsCaller(entry.RefersTo), RecordJson.Read<RemarkRecord>(entry.What).Activity?.Caller ?? ""),
        "reason.added" => new(Words.FormatEntryWordsReason(entry.RefersTo), RecordJson.Read<RemarkRecord>(entry.What).Reason ?? ""),
        "hold.reason" => new(Words.FormatEntryWordsHoldReason(entry.RefersTo), RecordJson.Read<RemarkRecord>(entry.What).Reason ?? ""),
        "operation.written" => Begun(entry, RecordJson.Read<OperationRecord>(entry.What)),
        _ when entry.Result is not null => Outcome(HistoryLine.Of(entry, [])),
        var unknown => new(unknown, ""),
    };

    private static EntryWords Release(LedgerKind kind, RecordedRelease release) => kind switch
    {
        _ when kind == LedgerKind.ReleaseTold => new(Words.FormatEntryWordsReleaseTold(release.Name, release.Version), release.Deployment is { } id ? id[(id.LastIndexOf('/') + 1)..] : ""),
        _ when kind == LedgerKind.ReleaseDescribed => new(Words.FormatEntryWordsReleaseDescribed(release.Name, release.Version), Count.Of(release.Changes?.Count ?? 0, Words.FormatChangeListDetailsChanges)),
        _ => new(Words.FormatEntryWordsReleaseKept(release.Name, release.Version), string.Join(", ", (release.Files ?? []).Select(file => file.Name))),
    };

    private static EntryWords Lease(LeaseRecord lease) => lease.What switch
    {
        LeaseRecord.Kept => new(Words.FormatEntryWordsKept(lease.OldVersion), Words.FormatEntryWordsUntil(Ages.Until(lease.Until))),
        LeaseRecord.ReturnGivenUp => new(Words.FormatEntryWordsReturnGivenUp(lease.OldVersion), Words.FormatEntryWordsUntil(Ages.Until(lease.Until))),
        _ => new(Words.FormatEntryWordsLeaseGivenUp(lease.OldVersion), ""),
    };

    private static EntryWords Channel(ChannelRecord channel) => new(channel.What switch
    {
        ChannelRecord.Added => Words.FormatEntryWordsChannelAdded(channel.Name),
        ChannelRecord.Removed => Words.FormatEntryWordsChannelRemoved(channel.Name),
        ChannelRecord.NewKey => Words.FormatEntryWordsChannelKey(channel.Name),
        _ => Words.FormatEntryWordsChannelChanged(channel.Name),
    }, $"{channel.Form}, {channel.Scope}");

    private static EntryWords Begun(LedgerEntry entry, OperationRecord what) => new(
        what.Change is { } change ? Words.FormatEntryWordsConfirmed(Said.Of(change.Title))
            : Words.FormatEntryWordsConfirmedSwap(entry.Operation, what.Before.Production.Version, what.Before.Staging.Version), what.Reason ?? "");

    private static EntryWords Outcome(HistoryLine line)
    {
        var look = LineLook.Of(line);
        return new(line.Change is { } change ? $"{Said.Of(change)}: {look.Text}" : $"{look.Text}: {line.FromVersion ?? "–"} → {line.ToVersion}", look.Why);
    }
}
