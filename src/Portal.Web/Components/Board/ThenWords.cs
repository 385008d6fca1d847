using Portal.Domain.Ledger;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Board;

/// <summary>The words of a service as it was, and of where that is known from.</summary>
/// <param name="Text">What told it.</param>
/// <param name="Url">Where it can be read; null when nothing is recorded.</param>
internal sealed record ThenWords(string Icon, string Text, string Fact, string? Person, string? Url)
{
    public static ThenWords Of(ServiceThen row) => row switch
    {
        { Source: ThenSource.Unchanged } or { Entry: null } => new("quiet", Words.ThenWordsNotRecorded, Words.ThenWordsUnchanged, null, null),
        { Source: ThenSource.Unreadable, Entry: { } broken } => new("unknown", Words.ThenWordsUnreadable, Words.FormatThenWordsChangedByHand(broken.Number), null, PortalUrls.Ledger()),
        { Source: ThenSource.UnderWay, Entry: { } under } => new("swapping", Words.FormatThenWordsUnderWay(row.Change ?? Word(under)), Ended(under, row.Change), Name(under), Link(under)),
        { Source: ThenSource.FoundLater, Entry: { } next } => new("quiet", row.Change is { } change ? Words.FormatThenWordsFoundBy(change) : Found(next), Words.FormatThenWordsNothingBefore(At(next)), null, Link(next)),
        { Entry: { } last } => new(last.Result is LedgerResult.Swapped or LedgerResult.Returned or LedgerResult.External or LedgerResult.Changed ? "ready" : "unknown", Result(row.Change, last), At(last), Name(last), Link(last)),
    };

    /// <summary>"shop-api-0911, 4 of 4 ready"; only the name where nobody counted.</summary>
    public static string Instances(RecordedAddress held) => held switch
    {
        { Instances: { } all, Ready: { } ready } => $"{Words.FormatInstanceWordsReady(ready, all)}, {held.Name}",
        { Instances: { } all } => $"{Count.Of(all, Words.FormatCountInstances)}, {held.Name}",
        _ => held.Name,
    };

    /// <summary>Why a time cannot be shown; null when it can.</summary>
    public static string? Problem(BoardMoment? moment, DateTimeOffset now) => moment switch
    {
        null => Words.ThenWordsNoTime,
        { At: null } => Words.FormatThenWordsIsNoTime(moment.Text),
        { At: { } at } when at > now => Words.FormatThenWordsNotYet(Ages.Stamp(at), Ages.Day(at)),
        _ => null,
    };

    /// <summary>All words of the search occur in names and versions of that time.</summary>
    public static bool IsFound(ServiceThen row, BoardFilter filter)
    {
        var texts = new[] { row.Name, row.SubscriptionName, row.Production?.Version, row.Production?.Name, row.Production?.Shown, row.Staging?.Version, row.Staging?.Name, row.Staging?.Shown };
        return (filter.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => Array.Exists(texts, text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true));
    }

    private static string Word(LedgerEntry entry) => entry switch
    {
        { Kind: var kind } when kind == LedgerKind.External => Words.ThenWordsSwapOutsidePortal,
        { Result: LedgerResult.Returned } => Words.FormatThenWordsReturn(entry.Operation),
        _ => Words.FormatThenWordsSwap(entry.Operation),
    };

    private static string Found(LedgerEntry by) => by switch
    {
        { Kind: var kind } when kind == LedgerKind.External => Words.ThenWordsFoundOutside,
        { Result: LedgerResult.Returned } => Words.FormatThenWordsFoundByReturn(by.Operation),
        _ => Words.FormatThenWordsFoundBySwap(by.Operation),
    };

    private static string Result(string? change, LedgerEntry entry) => change is null ? OfSwap(Word(entry), entry) : entry.Result switch
    {
        LedgerResult.Changed => change,
        LedgerResult.Canceled => Words.FormatThenWordsWasHeld(change),
        _ => Words.FormatThenWordsNotDone(change),
    };

    private static string OfSwap(string word, LedgerEntry entry) => entry.Result switch
    {
        LedgerResult.Failed => Words.FormatThenWordsChangedNothing(word),
        LedgerResult.Canceled => Words.FormatThenWordsWasHeld(word),
        LedgerResult.HandedOver => Words.FormatThenWordsNotProven(word),
        _ => word,
    };

    private static string Ended(LedgerEntry entry, string? change) => entry.Result switch
    {
        LedgerResult.Failed when change is not null => Words.FormatThenWordsEndedNotDone(At(entry)),
        LedgerResult.Failed => Words.FormatThenWordsEndedNothing(At(entry)),
        LedgerResult.Canceled => Words.FormatThenWordsEndedHeld(At(entry)),
        LedgerResult.HandedOver => Words.FormatThenWordsEndedNotProven(At(entry)),
        _ => Words.FormatThenWordsEnded(At(entry)),
    };

    private static string At(LedgerEntry entry) => Words.FormatThenWordsAt(Ages.Stamp(entry.At), Ages.Day(entry.At));

    private static string? Name(LedgerEntry entry) => entry.Person.Name.Length > 0 ? entry.Person.FirstName : null;

    private static string Link(LedgerEntry entry) => PortalUrls.LedgerEntry(entry.Number);
}
