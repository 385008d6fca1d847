namespace Portal.Web.Components.Controls;

/// <summary>A value cut into what it shares with another value and what it does not.</summary>
public sealed record ChangedPart(string Before, string Changed, string After)
{
    public static ChangedPart Of(string value, string? other)
    {
        if (other is null || value == other)
            return new ChangedPart("", value, "");
        var shorter = Math.Min(value.Length, other.Length);
        var start = WholeWords(value, value.AsSpan().CommonPrefixLength(other));
        var end = 0;
        while (end < shorter - start && value[^(end + 1)] == other[^(end + 1)])
            end++;
        while (end > 0 && IsInsideWord(value, value.Length - end))
            end--;
        return new ChangedPart(value[..start], value[start..^end], value[^end..]);
    }

    /// <summary>A number or a word is marked as a whole: 30 and 35 share nothing that matters.</summary>
    private static int WholeWords(string value, int start)
    {
        while (start > 0 && char.IsLetterOrDigit(value[start - 1]))
            start--;
        return start;
    }

    private static bool IsInsideWord(string value, int at) =>
        at > 0 && at < value.Length && char.IsLetterOrDigit(value[at - 1]) && char.IsLetterOrDigit(value[at]);
}
