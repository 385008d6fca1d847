namespace Portal.Web.Components.Controls;

/// <summary>Durations and times as every page writes them: "9 s", "35 min", "2 h", "12 d"; "14:03:11"; in the reader's zone.</summary>
internal static class Ages
{
    /// <summary>The largest whole unit; what has not begun yet is "0 s".</summary>
    public static string Text(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 0 } => Words.FormatAgesSeconds(0),
        { TotalMinutes: < 1 } => Words.FormatAgesSeconds((int)duration.TotalSeconds),
        { TotalHours: < 1 } => Words.FormatAgesMinutes((int)duration.TotalMinutes),
        { TotalDays: < 1 } => Words.FormatAgesHours((int)duration.TotalHours),
        _ => Words.FormatAgesDays((int)duration.TotalDays),
    };

    public static string Since(DateTimeOffset then, DateTimeOffset now) => Text(now - then);

    /// <summary>A clock that counts: "0:09", "12:40".</summary>
    public static string Clock(TimeSpan duration) =>
        duration < TimeSpan.Zero ? "0:00" : $"{(int)duration.TotalMinutes}:{duration.Seconds:00}";

    public static string Time(DateTimeOffset at) => PageFormat.Time(at, Words.PatternTime);

    /// <summary>"14:03".</summary>
    public static string Minute(DateTimeOffset at) => PageFormat.Time(at, Words.PatternMinute);

    /// <summary>"14:03:11.4": what happens in a swap happens quickly.</summary>
    public static string Tenths(DateTimeOffset at) => PageFormat.Time(at, Words.PatternTimeWithTenths);

    /// <summary>"14:03:11 UTC+1": for sentences, where no mark can show the time in UTC.</summary>
    public static string Stamp(DateTimeOffset at) => Words.FormatPatternStamp(Time(at), ReaderZone.Label(at));

    /// <summary>"14:03:11", and with its zone where that is not UTC: paper cannot be pointed at.</summary>
    public static string OnPaper(DateTimeOffset at) => ReaderZone.IsUtc ? Time(at) : Stamp(at);

    /// <summary>"Fri 27 Nov 18:00 UTC+1"; the year where it is another one.</summary>
    public static string Moment(DateTimeOffset at, DateTimeOffset now) =>
        Words.FormatPatternStamp(PageFormat.Time(at, ReaderZone.DayOf(at).Year == ReaderZone.DayOf(now).Year ? Words.PatternMoment : Words.PatternMomentWithYear), ReaderZone.Label(at));

    /// <summary>"Thu 12 Nov 18:00 UTC+1".</summary>
    public static string Until(DateTimeOffset at) => Words.FormatPatternStamp(PageFormat.Time(at, Words.PatternMoment), ReaderZone.Label(at));

    /// <summary>How long until something: "2 d 3 h", "1 h", "5 min"; the last minute is not cut.</summary>
    public static string Rest(TimeSpan rest)
    {
        rest = TimeSpan.FromMinutes(Math.Max(1, Math.Ceiling(rest.TotalMinutes)));
        return rest switch
        {
            { Days: > 0, Hours: 0 } => Words.FormatAgesDays(rest.Days),
            { Days: > 0 } => $"{Words.FormatAgesDays(rest.Days)} {Words.FormatAgesHours(rest.Hours)}",
            { Hours: > 0, Minutes: 0 } => Words.FormatAgesHours(rest.Hours),
            { Hours: > 0 } => $"{Words.FormatAgesHours(rest.Hours)} {Words.FormatAgesMinutes(rest.Minutes)}",
            _ => Words.FormatAgesMinutes(rest.Minutes),
        };
    }

    /// <summary>"Fri 6 Nov 2026, 14:03:11 UTC+1".</summary>
    public static string DayStamp(DateTimeOffset at) => Words.FormatPatternDayStamp(Day(at), Stamp(at));

    /// <summary>"2026-11-06 14:03:11 UTC", whatever the reader's zone.</summary>
    public static string Utc(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC";

    /// <summary>"Fri 6 Nov 2026".</summary>
    public static string Day(DateTimeOffset at) => PageFormat.Time(at, Words.PatternDay);
}
