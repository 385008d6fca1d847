using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Web.Language;

/// <summary>Times within sentences: what is said with "14:03:11 UTC" or "Fri 6 Nov 18:02 UTC" is shown in the reader's zone and language.</summary>
internal static partial class SaidTimes
{
    public static string In(string text) => ReaderZone.AskedAt is { } now && !(PageLanguages.IsNeutral && ReaderZone.IsUtc) && text.Contains(" UTC", StringComparison.Ordinal)
        ? Stamp().Replace(text, stamp => Told(stamp, now) ?? stamp.Value)
        : text;

    private static string? Told(Match stamp, DateTimeOffset now)
    {
        var (day, time) = (stamp.Groups["day"].Value, TimeOnly.Parse(stamp.Groups["time"].ValueSpan, CultureInfo.InvariantCulture));
        if ((day.Length == 0 ? DateOnly.FromDateTime(now.UtcDateTime) : Day(day, now.UtcDateTime.Year)) is not { } date)
            return null;
        var at = new DateTimeOffset(date, time, TimeSpan.Zero);
        return Words.FormatPatternStamp(PageFormat.Time(at, Pattern(day, stamp.Groups["time"].Length > "14:03".Length)), ReaderZone.Label(at));
    }

    private static string Pattern(string day, bool hasSeconds) => (day.Length, hasSeconds) switch
    {
        (0, true) => Words.PatternTime,
        (0, false) => Words.PatternMinute,
        _ when char.IsDigit(day[^1]) => Words.PatternMomentWithYear,
        _ => Words.PatternMoment,
    };

    /// <summary>A day without its year is the one nearest to now that has that name.</summary>
    private static DateOnly? Day(string day, int year) => new[] { day, $"{day} {year}", $"{day} {year + 1}", $"{day} {year - 1}" }
        .Select(text => DateOnly.TryParseExact(text, "ddd d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : (DateOnly?)null)
        .FirstOrDefault(found => found is not null);

    [GeneratedRegex(@"((?<day>(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [0-9]{1,2} [A-Z][a-z]{2}( [0-9]{4})?) )?\b(?<time>[0-9]{2}:[0-9]{2}(:[0-9]{2})?) UTC\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stamp();
}
