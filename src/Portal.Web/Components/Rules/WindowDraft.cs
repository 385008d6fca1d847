using System.Globalization;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Rules;

/// <summary>A window as it stands in the form.</summary>
public sealed record WindowDraft
{
    public const string Own = "own";
    private const string Minute = "yyyy-MM-ddTHH:mm";

    /// <summary>Of the window whose place it takes; empty for a new one.</summary>
    public string Id { get; init; } = "";

    public string Reason { get; init; } = "";

    public string Scope { get; init; } = "*";

    public WindowEffect Effect { get; init; }

    public bool ReturnsToo { get; init; }

    /// <summary>As a field for date and time has it: 2026-11-27T18:00.</summary>
    public string Start { get; init; } = "";

    public string End { get; init; } = "";

    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>Empty: once. DAILY, WEEKLY, MONTHLY: as the start falls. <see cref="Own"/>: by <see cref="Rule"/>.</summary>
    public string Repeat { get; init; } = "";

    public string Rule { get; init; } = "";

    /// <summary>Nobody swaps over the coming weekend, and over each one after it.</summary>
    public static WindowDraft Weekend(DateTimeOffset now) => Friday(now, 18) with { Reason = Words.WindowDraftWeekend, End = Text(FridayOf(now).AddDays(3).AddHours(7)) };

    /// <summary>The soft warning on Friday afternoons.</summary>
    public static WindowDraft FridayAfternoon(DateTimeOffset now) => Friday(now, 16) with { Reason = Words.WindowDraftFridayAfter1600Who, Effect = WindowEffect.Warns, End = Text(FridayOf(now).AddDays(1)) };

    /// <summary>From the next full hour on.</summary>
    public static WindowDraft Next(DateTimeOffset now)
    {
        var hour = now.UtcDateTime.Date.AddHours(now.UtcDateTime.Hour + 1);
        return new() { Start = Text(hour), End = Text(hour.AddHours(4)) };
    }

    public static WindowDraft Of(FreezeWindow window) => new()
    {
        Id = window.Id,
        Reason = window.Reason,
        Scope = window.Scope.ToString()!,
        Effect = window.Effect,
        ReturnsToo = window.ReturnsToo,
        Start = Text(window.Start),
        End = Text(window.End),
        TimeZone = window.TimeZone,
        Repeat = window.Rule is null ? "" : Own,
        Rule = window.Rule ?? "",
    };

    /// <summary>Null when a time is none: the fault is told.</summary>
    public FreezeWindow? ToWindow(out RuleFault? fault)
    {
        fault = null;
        if (!TryTime(Start, out var start))
            fault = new RuleFault("start", Words.WindowDraftStartMissingGiveDayTime);
        else if (!TryTime(End, out _))
            fault = new RuleFault("end", Words.WindowDraftEndMissingGiveDayTime);
        if (fault is not null || !TryTime(End, out var end))
            return null;
        return new FreezeWindow
        {
            Id = Id,
            Reason = Reason,
            Scope = RuleScope.Parse(Scope) ?? RuleScope.Everything,
            Effect = Effect,
            ReturnsToo = ReturnsToo,
            Start = start,
            End = end,
            TimeZone = TimeZone.Trim(),
            Rule = RuleOf(start),
            By = Operator.Nobody,
            At = default,
        };
    }

    private string? RuleOf(DateTime start) => Repeat switch
    {
        "DAILY" => "FREQ=DAILY",
        "WEEKLY" => $"FREQ=WEEKLY;BYDAY={start.DayOfWeek.ToString()[..2].ToUpperInvariant()}",
        "MONTHLY" => $"FREQ=MONTHLY;BYMONTHDAY={start.Day}",
        Own => Rule.Trim(),
        _ => null,
    };

    private static WindowDraft Friday(DateTimeOffset now, int hour) => new() { Start = Text(FridayOf(now).AddHours(hour)), Repeat = "WEEKLY" };

    private static DateTime FridayOf(DateTimeOffset now) => now.UtcDateTime.Date.AddDays(((int)DayOfWeek.Friday - (int)now.UtcDateTime.DayOfWeek + 7) % 7);

    private static string Text(DateTime time) => time.ToString(Minute, CultureInfo.InvariantCulture);

    private static bool TryTime(string text, out DateTime time) =>
        DateTime.TryParseExact(text, [Minute, Words.FormatWindowDraftSs(Minute)], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
