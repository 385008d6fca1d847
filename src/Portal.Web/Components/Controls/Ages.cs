namespace Portal.Web.Components.Controls;

/// <summary>Durations and times as every page writes them: "9 s", "35 min", "2 h", "12 d"; "14:03:11"; always UTC.</summary>
internal static class Ages
{
    /// <summary>The largest whole unit; what has not begun yet is "0 s".</summary>
    public static string Text(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 0 } => "0 s",
        { TotalMinutes: < 1 } => $"{(int)duration.TotalSeconds} s",
        { TotalHours: < 1 } => $"{(int)duration.TotalMinutes} min",
        { TotalDays: < 1 } => $"{(int)duration.TotalHours} h",
        _ => $"{(int)duration.TotalDays} d",
    };

    public static string Since(DateTimeOffset then, DateTimeOffset now) => Text(now - then);

    /// <summary>A clock that counts: "0:09", "12:40".</summary>
    public static string Clock(TimeSpan duration) =>
        duration < TimeSpan.Zero ? "0:00" : $"{(int)duration.TotalMinutes}:{duration.Seconds:00}";

    public static string Time(DateTimeOffset at) => $"{at.UtcDateTime:HH:mm:ss}";

    /// <summary>"Fri 6 Nov 2026".</summary>
    public static string Day(DateTimeOffset at) => $"{at.UtcDateTime:ddd d MMM yyyy}";
}
