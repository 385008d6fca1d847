using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Web.Language;

/// <summary>The form of an English sentence: "{0} has no staging deployment.".</summary>
internal sealed partial class SentenceForm
{
    private readonly string[] between;

    /// <param name="key">The name of its text in the resource file.</param>
    /// <param name="english">With places {0}, {1} … in their order.</param>
    public SentenceForm(string key, string english)
    {
        Key = key;
        between = Place().Split(english);
        Weight = between.Sum(part => part.Length);
    }

    public string Key { get; }

    /// <summary>How much of the sentence is the form's own: of two that fit, the longer one says more.</summary>
    public int Weight { get; }

    /// <summary>What stands in the places; null when the text is no sentence of this form.</summary>
    public IReadOnlyList<string>? ValuesIn(string text)
    {
        if (text.Length < Weight || !text.StartsWith(between[0], StringComparison.Ordinal) || !text.EndsWith(between[^1], StringComparison.Ordinal))
            return null;
        if (between.Length == 1)
            return text.Length == Weight ? [] : null;

        var values = new List<string>();
        var (at, end) = (between[0].Length, text.Length - between[^1].Length);
        foreach (var part in between[1..^1])
        {
            var next = text.IndexOf(part, at, end - at, StringComparison.Ordinal);
            if (next < 0)
                return null;
            values.Add(text[at..next]);
            at = next + part.Length;
        }

        return [.. values, text[at..end]];
    }

    /// <summary>A translation with its places filled; where it has several forms, the one for the sentence's first number.</summary>
    public static string Fill(string translation, IReadOnlyList<string> values)
    {
        var form = translation.Contains('|', StringComparison.Ordinal) ? Plural.Of(values.Select(Number).FirstOrDefault(number => number is not null) ?? 0, translation) : translation;
        return Place().Replace(form, place => values[place.ValueSpan[1] - '0']);
    }

    private static long? Number(string value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
