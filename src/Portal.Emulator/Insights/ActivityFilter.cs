using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Emulator.State;

namespace Portal.Emulator.Insights;

/// <summary>The <c>$filter</c> of the activity log: comparisons joined by <c>and</c>.</summary>
internal static partial class ActivityFilter
{
    /// <exception cref="ArmException">The filter holds something else.</exception>
    public static Func<ActivityEntry, bool> Read(string? filter)
    {
        if (filter is null)
            return _ => true;
        var rules = And().Split(filter.Trim()).Select(part => Rule(part, filter)).ToList();
        return entry => rules.TrueForAll(rule => rule(entry));
    }

    private static Func<ActivityEntry, bool> Rule(string part, string filter)
    {
        var match = Comparison().Match(part);
        var value = match.Groups["value"].Value;
        return (match.Groups["name"].Value.ToLowerInvariant(), match.Groups["is"].Value.ToLowerInvariant()) switch
        {
            ("eventtimestamp", "ge") when Time(value) is { } from => entry => entry.At >= from,
            ("eventtimestamp", "le") when Time(value) is { } until => entry => entry.At <= until,
            ("resourceuri" or "resourceid", "eq") => entry => ResourceIds.IsWithin(entry.ResourceId, value),
            ("resourcegroupname", "eq") => entry => ResourceIds.Same(ResourceIds.GroupOf(entry.ResourceId), value),
            ("correlationid", "eq") => entry => ResourceIds.Same(entry.CorrelationId, value),
            ("caller", "eq") => entry => ResourceIds.Same(entry.Caller, value),
            _ => throw new ArmException(ArmErrors.InvalidFilter(filter)),
        };
    }

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    [GeneratedRegex(@"\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex And();

    [GeneratedRegex("^(?<name>\\w+)\\s+(?<is>\\w+)\\s+'(?<value>[^']*)'$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comparison();
}
