using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using NodaTime.TimeZones;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Policies;

/// <summary>Time zones by the tz database, recurrence by RFC 5545. Windows keep the clocks of their zone: 18:00 stays 18:00 when the clocks change.</summary>
internal sealed class WindowCalendar : IWindowCalendar
{
    /// <summary>About 13 years of days. A rule that finds nothing for so long is none.</summary>
    private static readonly EvaluationOptions Limits = new() { MaxUnmatchedIncrementsLimit = 5000 };

    /// <summary>A time that the clocks skip begins when they go on; one that comes twice begins with the first and ends with the second: never shorter than meant.</summary>
    private static readonly ZoneLocalMappingResolver Begins = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private static readonly ZoneLocalMappingResolver Ends = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    /// <summary>The names that a window may have, for people to choose from.</summary>
    public static IReadOnlyList<string> TimeZones => DateTimeZoneProviders.Tzdb.Ids;

    public IReadOnlyList<RuleFault> Faults(FreezeWindow window)
    {
        List<RuleFault> faults = [.. WindowFaults.Of(window, IsKnown(window.TimeZone))];
        if (faults.Count == 0 && !Occurs(window))
            faults.Add(new RuleFault("rule", $"“{window.Rule}” never happens, or cannot be read as an RRULE of RFC 5545. Write something like FREQ=WEEKLY;BYDAY=FR."));
        return faults;
    }

    public IReadOnlyList<WindowSpan> Next(FreezeWindow window, DateTimeOffset after, int count)
    {
        var (zone, length) = (DateTimeZoneProviders.Tzdb[window.TimeZone], window.End - window.Start);
        // Two days more than enough: no zone is so far from another, and no clock changes by more.
        var from = after.UtcDateTime > window.Start.AddDays(2) + length ? after.UtcDateTime.AddDays(-2) - length : window.Start;
        return [.. Starts(window, from).Select(start => Span(start, start + length, zone)).Where(span => span.Until > after).Take(count)];
    }

    private static WindowSpan Span(DateTime start, DateTime end, DateTimeZone zone) => new(At(start, zone, Begins), At(end, zone, Ends));

    private static DateTimeOffset At(DateTime local, DateTimeZone zone, ZoneLocalMappingResolver resolver) =>
        LocalDateTime.FromDateTime(local).InZone(zone, resolver).ToInstant().ToDateTimeOffset();

    /// <summary>By the window's own clocks.</summary>
    private static IEnumerable<DateTime> Starts(FreezeWindow window, DateTime from)
    {
        if (window.Rule is null)
            return [window.Start];
        var happens = new CalendarEvent { Start = Local(window.Start), RecurrenceRule = new RecurrenceRule(window.Rule) };
        return happens.GetOccurrences(Local(from), Limits).Select(occurrence => DateTime.SpecifyKind(occurrence.Period.StartTime.Value, DateTimeKind.Unspecified));
    }

    private static CalDateTime Local(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), true);

    private static bool IsKnown(string timeZone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is not null;

    private bool Occurs(FreezeWindow window)
    {
        try
        {
            return Next(window, new DateTimeOffset(window.Start.AddDays(-2), TimeSpan.Zero), 1).Count > 0;
        }
        catch (Exception unusable) when (unusable is EvaluationException or ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            return false;
        }
    }
}
