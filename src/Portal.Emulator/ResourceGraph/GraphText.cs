namespace Portal.Emulator.ResourceGraph;

/// <summary>Cuts a query where nothing is open: neither a quote nor a bracket.</summary>
internal static class GraphText
{
    public static IReadOnlyList<string> Split(string text, char at)
    {
        List<string> parts = [];
        var (start, depth, quoted) = (0, 0, false);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            quoted ^= character == '\'';
            depth += quoted ? 0 : character switch { '(' => 1, ')' => -1, _ => 0 };
            if (quoted || depth > 0 || character != at)
                continue;
            parts.Add(text[start..index].Trim());
            start = index + 1;
        }

        return [.. parts, text[start..].Trim()];
    }
}
