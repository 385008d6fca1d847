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
        { Source: ThenSource.Unchanged } or { Entry: null } => new("quiet", "No swap recorded", "It is there now as it was then", null, null),
        { Source: ThenSource.Unreadable, Entry: { } broken } => new("unknown", "Entry unreadable", $"Entry {broken.Number} was changed by hand", null, PortalUrls.Ledger()),
        { Source: ThenSource.UnderWay, Entry: { } under } => new("swapping", $"{Word(under)} under way", Ended(under), Name(under), Link(under)),
        { Source: ThenSource.FoundLater, Entry: { } next } => new("quiet", $"Found by {Word(next).ToLowerInvariant()}", $"{At(next)}; nothing is recorded before", null, Link(next)),
        { Entry: { } last } => new(last.Result is LedgerResult.Swapped or LedgerResult.Returned or LedgerResult.External ? "ready" : "unknown", $"{Word(last)}{Result(last)}", At(last), Name(last), Link(last)),
    };

    /// <summary>"shop-api-0911, 4 of 4 ready"; only the name where nobody counted.</summary>
    public static string Instances(RecordedAddress held) => held switch
    {
        { Instances: { } all, Ready: { } ready } => $"{ready}/{all} ready, {held.Name}",
        { Instances: { } all } => $"{Count.Of(all, "instance")}, {held.Name}",
        _ => held.Name,
    };

    /// <summary>Why a time cannot be shown; null when it can.</summary>
    public static string? Problem(BoardMoment? moment, DateTimeOffset now) => moment switch
    {
        null or { At: null } => $"{moment?.Text ?? "Nothing"} is no time.",
        { At: { } at } when at > now => $"{Ages.Time(at)} UTC on {Ages.Day(at)} is not yet.",
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
        { Kind: var kind } when kind == LedgerKind.External => "Swap outside the portal",
        { Result: LedgerResult.Returned } => $"Return {entry.Operation}",
        _ => $"Swap {entry.Operation}",
    };

    private static string Result(LedgerEntry entry) => entry.Result switch
    {
        LedgerResult.Failed => " changed nothing",
        LedgerResult.Canceled => " was held",
        LedgerResult.HandedOver => ", outcome not proven",
        _ => "",
    };

    private static string Ended(LedgerEntry entry) => $"Ended {At(entry)}{Result(entry).TrimStart(',')}";

    private static string At(LedgerEntry entry) => $"at {Ages.Time(entry.At)} UTC on {Ages.Day(entry.At)}";

    private static string? Name(LedgerEntry entry) => entry.Person.Name.Length > 0 ? entry.Person.FirstName : null;

    private static string Link(LedgerEntry entry) => PortalUrls.LedgerEntry(entry.Number);
}
