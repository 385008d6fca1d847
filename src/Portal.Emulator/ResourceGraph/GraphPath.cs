using System.Text.RegularExpressions;

namespace Portal.Emulator.ResourceGraph;

/// <summary>A column of a query: <c>name</c>, <c>properties.networkProfile.slotType</c>, <c>tags['team']</c>; <c>tostring()</c> and <c>tolower()</c> around it change nothing.</summary>
internal static partial class GraphPath
{
    /// <exception cref="ArmException">It is something else.</exception>
    public static string[] Read(string text)
    {
        var match = Shape().Match(text);
        return match.Success ? [.. match.Groups["part"].Captures.Select(part => part.Value)] : throw GraphQuery.Unknown(text);
    }

    [GeneratedRegex("^((tostring|tolower)\\()?(?<part>[A-Za-z_]\\w*)(\\.(?<part>[A-Za-z_]\\w*)|\\['(?<part>[^']+)'\\])*\\)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
