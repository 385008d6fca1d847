namespace Portal.ServicePackages;

/// <summary>Recognises names and values that speak of a staging thing: shop-stg, staging.shop.example, TestMode, shop.invalid.</summary>
public static class StagingWords
{
    // Long enough to be told inside other words.
    private static readonly string[] Anywhere = ["staging", "preprod", "sandbox", "localhost"];

    // Only as words of their own: "latest" is no test, "quality" no QA.
    private static readonly string[] Alone = ["test", "testing", "stage", "dev", "uat", "qa", "stg"];

    public static bool In(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            if (end > start && IsStaging(text.AsSpan(start, end - start), afterDot: start > 0 && text[start - 1] == '.'))
                return true;
            start = end;
        }

        return false;
    }

    private static bool IsStaging(ReadOnlySpan<char> word, bool afterDot)
    {
        foreach (var part in Anywhere)
        {
            if (word.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        // At an edge, as in the account name "shopstg"; "postgres" is none.
        word = word.TrimEnd("0123456789");
        return word.StartsWith("stg", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("stg", StringComparison.OrdinalIgnoreCase)
            || (afterDot && word.Equals("invalid", StringComparison.OrdinalIgnoreCase))
            || IsAlone(word)
            || HasTestHump(word);
    }

    private static bool IsAlone(ReadOnlySpan<char> word)
    {
        foreach (var alone in Alone)
        {
            if (word.Equals(alone, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // TestMode and ApiTestUrl are tests, Testimonial is none.
    private static bool HasTestHump(ReadOnlySpan<char> word)
    {
        var at = word.IndexOf("Test", StringComparison.Ordinal);
        return at >= 0 && (at + 4 == word.Length || !char.IsAsciiLetterLower(word[at + 4]) || HasTestHump(word[(at + 4)..]));
    }
}
