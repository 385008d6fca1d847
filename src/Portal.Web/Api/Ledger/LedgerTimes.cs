using System.Globalization;

namespace Portal.Web.Api.Ledger;

/// <summary>Times in addresses, UTC: a day like 2026-11-06, or a time like 2026-11-06T14:03Z.</summary>
internal static class LedgerTimes
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>The beginning of a day, or the time itself.</summary>
    public static DateTimeOffset? From(string? text) => DayOf(text) ?? TimeOf(text);

    /// <summary>The first moment that is not meant any more: a day is meant to its end.</summary>
    public static DateTimeOffset? Until(string? text) => DayOf(text)?.AddDays(1) ?? TimeOf(text);

    private static DateTimeOffset? DayOf(string? text) =>
        DateTime.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateTime.MaxValue.Date ? new DateTimeOffset(day, TimeSpan.Zero) : null;

    private static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
