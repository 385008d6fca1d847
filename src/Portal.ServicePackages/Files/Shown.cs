namespace Portal.ServicePackages.Files;

/// <summary>Text from a foreign file as it may stand in a message: short, and on one line.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Of(string text)
    {
        var cut = text.Length <= Longest ? text : $"{text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]}…";
        return cut.Any(IsHidden) ? string.Concat(cut.Select(character => IsHidden(character) ? '\uFFFD' : character)) : cut;
    }

    // Marks of direction could make a name read as another one.
    private static bool IsHidden(char character) => char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
