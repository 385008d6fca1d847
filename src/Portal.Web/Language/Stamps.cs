using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using static System.Net.WebUtility;

namespace Portal.Web.Language;

/// <summary>A sentence as pages show it: each of its times, which say the reader's zone, says its time in UTC when pointed at.</summary>
internal static partial class Stamps
{
    private const int Day = 24 * 60;

    public static RenderFragment In(string? text) => builder => builder.AddMarkupContent(0, Html(text));

    /// <summary>The same as markup.</summary>
    public static string Html(string? text)
    {
        // Nearly every text has no time: to see that is cheaper than to look for one.
        if (text?.Contains("UTC", StringComparison.Ordinal) != true)
            return HtmlEncode(text) ?? "";
        var (html, start) = (new StringBuilder(), 0);
        foreach (Match stamp in Stamp().Matches(text))
        {
            html.Append(HtmlEncode(text[start..stamp.Index])).Append($"""<span title="{HtmlEncode(Utc(stamp))}">{HtmlEncode(stamp.Value)}</span>""");
            start = stamp.Index + stamp.Length;
        }

        return html.Append(HtmlEncode(text[start..])).ToString();
    }

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
