using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Policies;

/// <summary>What may stand in a window. A rule comes from outside and is evaluated again and again: only what people need is let in.</summary>
internal static partial class WindowFaults
{
    private const int LongestRule = 200;
    private static readonly TimeSpan LongestOnce = TimeSpan.FromDays(366);
    private static readonly TimeSpan LongestAgain = TimeSpan.FromDays(31);

    public static IEnumerable<RuleFault> Of(FreezeWindow window, bool knowsTimeZone)
    {
        if (!knowsTimeZone)
            yield return new RuleFault("timeZone", $"“{Cut(window.TimeZone)}” is no time zone. Write a name of the tz database, such as Europe/Berlin or Etc/UTC.");
        if (window.Start.Year is < 2000 or > 2100)
            yield return new RuleFault("start", "The start lies before 2000 or after 2100.");
        var (length, longest) = (window.End - window.Start, window.Rule is null ? LongestOnce : LongestAgain);
        if (length <= TimeSpan.Zero)
            yield return new RuleFault("end", "The end is not after the start.");
        if (length > longest)
            yield return new RuleFault("end", $"The window is longer than {longest.Days} days, the most {(window.Rule is null ? "that it may be" : "of one that comes again")}.");
        if (window.Rule is not { } rule)
            yield break;
        if (rule.Length > LongestRule)
            yield return new RuleFault("rule", $"The rule has {rule.Length} characters; at most {LongestRule} fit.");
        else if (WhatIsWrong(rule) is { } sentence)
            yield return new RuleFault("rule", sentence);
    }

    private static string? WhatIsWrong(string rule)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in rule.Split(';'))
        {
            if (part.Split('=', 2) is not [var name, var value] || !names.Add(name) || !Fits(name, value))
                return $"“{Cut(part)}” cannot stand in the rule. It takes FREQ (DAILY, WEEKLY, MONTHLY, YEARLY) and INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, WKST, each once; UNTIL by the clocks of the window's time zone.";
        }

        return names.Contains("FREQ") ? null : "The rule does not say how often: FREQ is missing. Write something like FREQ=WEEKLY;BYDAY=FR.";
    }

    private static bool Fits(string name, string value) => name switch
    {
        "FREQ" => value is "DAILY" or "WEEKLY" or "MONTHLY" or "YEARLY",
        "INTERVAL" => IsIn(value, 1, 400),
        "COUNT" => IsIn(value, 1, 1000),
        "UNTIL" => Until().IsMatch(value),
        "BYDAY" => AreAll(value, 7, day => Day().IsMatch(day)),
        "BYMONTHDAY" => AreAll(value, 31, day => IsIn(day.TrimStart('-'), 1, 31)),
        "BYMONTH" => AreAll(value, 12, month => IsIn(month, 1, 12)),
        "BYSETPOS" => AreAll(value, 5, place => IsIn(place.TrimStart('-'), 1, 31)),
        "WKST" => value is "MO" or "SU",
        _ => false,
    };

    private static bool AreAll(string list, int most, Predicate<string> fits) => list.Split(',') is var items && items.Length <= most && Array.TrueForAll(items, fits);

    private static bool IsIn(string text, int least, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    private static string Cut(string text) => text.Length <= 40 ? text : $"{text[..40]}…";

    [GeneratedRegex(@"^\d{8}(T\d{6})?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Until();

    [GeneratedRegex(@"^[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();
}
