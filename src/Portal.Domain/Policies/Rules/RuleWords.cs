using System.Globalization;

namespace Portal.Domain.Policies.Rules;

/// <summary>Times in the words of the rules.</summary>
public static class RuleWords
{
    /// <summary>"3 d 4 h", "3 h 12 min", "12 min"; less than a minute is one.</summary>
    public static string Rest(TimeSpan rest)
    {
        rest = TimeSpan.FromMinutes(Math.Max(1, Math.Ceiling(rest.TotalMinutes)));
        return rest.Days > 0 ? Parts(rest.Days, "d", rest.Hours, "h")
            : rest.Hours > 0 ? Parts(rest.Hours, "h", rest.Minutes, "min")
            : $"{rest.Minutes} min";
    }

    /// <summary>"Fri 27 Nov 18:00 UTC"; the year where it is another one.</summary>
    public static string Moment(DateTimeOffset at, DateTimeOffset now) =>
        at.UtcDateTime.ToString(at.UtcDateTime.Year == now.UtcDateTime.Year ? "ddd d MMM HH:mm 'UTC'" : "ddd d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Of(FrictionRung rung) => rung switch
    {
        FrictionRung.None => "nothing",
        FrictionRung.Reason => "a reason",
        FrictionRung.Name => "a reason and the typed name",
        _ => "a reason, the typed name and a second person",
    };

    private static string Parts(int large, string largeUnit, int small, string smallUnit) => small == 0 ? $"{large} {largeUnit}" : $"{large} {largeUnit} {small} {smallUnit}";
}
