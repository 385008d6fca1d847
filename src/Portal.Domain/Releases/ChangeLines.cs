namespace Portal.Domain.Releases;

/// <summary>What a release changed, line by line, as people and pipelines write it.</summary>
public static class ChangeLines
{
    public const int Most = 500;
    public const int LongestLine = 300;

    /// <summary>One change a line; empty lines and the marks of a list before a line are left out.</summary>
    public static EquatableList<string> Of(string? text) => Of((text ?? "").ReplaceLineEndings("\n").Split('\n'));

    /// <inheritdoc cref="Of(string?)"/>
    public static EquatableList<string> Of(IEnumerable<string> lines) => lines.Select(Plain).Where(line => line.Length > 0).ToEquatableList();

    /// <summary>Why they cannot be kept, as a sentence; null when they can.</summary>
    public static string? WhyNot(IReadOnlyCollection<string> lines) => lines switch
    {
        { Count: > Most } => $"There are {lines.Count} changes, and {Most} fit. Leave out the small ones.",
        _ when lines.FirstOrDefault(line => line.Length > LongestLine) is { } line => $"“{line[..40]}…” has {line.Length} characters, and {LongestLine} fit in a line. Shorten it.",
        _ when lines.Any(line => line.Any(char.IsControl)) => "A line has a control character. Write plain text.",
        _ => null,
    };

    private static string Plain(string line)
    {
        var text = line.Trim();
        return text is ['-' or '*' or '•', ' ', .. var rest] ? rest.Trim() : text;
    }
}
