using System.Text.RegularExpressions;

namespace Portal.Emulator.ResourceGraph;

/// <summary>A column of a query: <c>name</c>, <c>properties.networkProfile.slotType</c>, <c>tags['team']</c>, <c>properties.roles[0].name</c>.</summary>
internal static partial class GraphPath
{
    /// <exception cref="ArmException">It is something else.</exception>
    public static string[] Read(string text)
    {
        var match = Shape().Match(text);
        return match.Success ? [.. match.Groups["part"].Captures.Select(part => part.Value)] : throw GraphQuery.Unknown(text);
    }

    [GeneratedRegex("^(?<part>[A-Za-z_]\\w*)(\\.(?<part>[A-Za-z_]\\w*)|\\['(?<part>[^']+)'\\]|\\[(?<part>[0-9]+)\\])*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
