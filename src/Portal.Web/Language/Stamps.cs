using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Portal.Web.Language;

/// <summary>A sentence as pages show it: each of its times, which say the reader's zone, says its time in UTC when pointed at.</summary>
internal static partial class Stamps
{
    private const int Day = 24 * 60;

    public static RenderFragment In(string? text) => builder =>
    {
        var start = 0;
        // Nearly every text has no time: to see that is cheaper than to look for one.
        foreach (Match stamp in text?.Contains("UTC", StringComparison.Ordinal) == true ? Stamp().Matches(text) : Enumerable.Empty<Match>())
        {
            builder.AddContent(0, text![start..stamp.Index]);
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "title", Utc(stamp));
            builder.AddContent(3, stamp.Value);
            builder.CloseElement();
            start = stamp.Index + stamp.Length;
        }

        builder.AddContent(4, text?[start..]);
    };

    private static string Utc(Match stamp)
    {
        var ahead = (Number(stamp, "hours") * 60) + Number(stamp, "minutes");
        var minutes = (Number(stamp, "hour") * 60) + Number(stamp, "minute") - (stamp.Groups["sign"].Value == "+" ? ahead : -ahead);
        var time = string.Create(CultureInfo.InvariantCulture, $"{(minutes + Day) % Day / 60:00}:{(minutes + Day) % Day % 60:00}{stamp.Groups["rest"].Value} UTC");
        return minutes switch
        {
            < 0 => Words.FormatStampsDayBefore(time),
            >= Day => Words.FormatStampsDayAfter(time),
            _ => time,
        };
    }

    private static int Number(Match stamp, string part) => stamp.Groups[part] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    // Between the time and its zone stands what the language puts there.
    [GeneratedRegex(@"\b(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?<rest>(:[0-9]{2}([.,][0-9]+)?)?)[^\p{L}\p{N}]{1,4}UTC(?<sign>[+−])(?<hours>[0-9]{1,2})(:(?<minutes>[0-9]{2}))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stamp();
}
