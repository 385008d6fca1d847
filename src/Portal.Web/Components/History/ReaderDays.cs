using System.Globalization;
using Portal.Web.Api.Ledger;

namespace Portal.Web.Components.History;

/// <summary>The days between which the reader looks. In UTC the address tells the day itself, else the moment at which it begins or ends for the reader.</summary>
internal static class ReaderDays
{
    private const string Day = "yyyy-MM-dd";

    /// <param name="day">As a date field tells it, for example "2026-11-06"; null when it is empty.</param>
    public static string? From(string? day) => Moment(day, 0);

    /// <summary>The day is meant to its end.</summary>
    public static string? Until(string? day) => Moment(day, 1);

    /// <summary>The day in the field of the beginning; null when the address tells none.</summary>
    public static string? ShownFrom(string? text) => Shown(LedgerTimes.From(text));

    public static string? ShownUntil(string? text) => Shown(LedgerTimes.Until(text)?.AddTicks(-1));

    private static string? Shown(DateTimeOffset? at) => at is { } known ? ReaderZone.DayOf(known).ToString(Day, CultureInfo.InvariantCulture) : null;

    private static string? Moment(string? text, int days)
    {
        if (ReaderZone.IsUtc || !DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day == DateOnly.MaxValue)
            return text;
        var midnight = day.AddDays(days).ToDateTime(TimeOnly.MinValue);
        return $"{new DateTimeOffset(midnight, ReaderZone.Current.GetUtcOffset(midnight)).UtcDateTime:yyyy-MM-ddTHH:mm}Z";
    }
}
