using System.Globalization;

namespace Portal.Web.Language;

/// <summary>The zone whose times the reader is shown: that of the browser, told by a cookie; UTC when it is not told or not known. Like the language, a circuit keeps that of the request that began it.</summary>
internal static class ReaderZone
{
    /// <summary>Set by theme.js, which runs before the circuit begins; holds a name of the IANA database.</summary>
    public const string Cookie = "zone";

    private const int LongestName = 64;

    private static readonly AsyncLocal<TimeZoneInfo?> Reader = new();

    private static readonly AsyncLocal<DateTimeOffset?> Asked = new();

    /// <summary>When the request came that began this circuit, which tells the day of a time that was said without one; null where nobody asked.</summary>
    public static DateTimeOffset? AskedAt
    {
        get => Asked.Value;
        set => Asked.Value = value;
    }

    public static TimeZoneInfo Current
    {
        get => Reader.Value ?? TimeZoneInfo.Utc;
        set => Reader.Value = value;
    }

    public static TimeZoneInfo Find(string? cookie) =>
        cookie is { Length: > 0 and <= LongestName } && TimeZoneInfo.TryFindSystemTimeZoneById(Uri.UnescapeDataString(cookie), out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>It is that of UTC, or none was told.</summary>
    public static bool IsUtc => Current is { SupportsDaylightSavingTime: false, BaseUtcOffset.Ticks: 0 };

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Current).DateTime);

    /// <summary>"UTC", "UTC+1", "UTC−3:30": said where a time could be taken for another zone's.</summary>
    public static string Label(DateTimeOffset at)
    {
        var offset = Current.GetUtcOffset(at);
        var minutes = offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes).ToString("00", CultureInfo.InvariantCulture)}";
        return offset == TimeSpan.Zero ? "UTC" : $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{Math.Abs(offset.Hours)}{minutes}";
    }
}
