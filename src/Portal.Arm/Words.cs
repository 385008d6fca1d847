namespace Portal.Arm;

/// <summary>Pieces of sentences.</summary>
internal static class Words
{
    private const int MaxLength = 300;

    /// <summary>" (Code: message)", or less when less is known.</summary>
    public static string Cause(ArmError error) => (error.Code, error.Message) switch
    {
        (null, null) => "",
        ({ } code, null) => $" ({code})",
        (null, { } message) => $" ({FirstLine(message)})",
        ({ } code, { } message) => $" ({code}: {FirstLine(message)})",
    };

    /// <summary>The first line, not endless, without its full stop.</summary>
    public static string FirstLine(string text)
    {
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = (end < 0 ? line : line[..end]).TrimEnd('.');
        return line.Length > MaxLength ? string.Concat(line[..MaxLength], "…") : line.ToString();
    }

    /// <summary>"17 s" or "3 min".</summary>
    public static string Wait(TimeSpan time) => time < TimeSpan.FromMinutes(2)
        ? $"{Math.Ceiling(time.TotalSeconds):0} s"
        : $"{Math.Ceiling(time.TotalMinutes):0} min";
}
