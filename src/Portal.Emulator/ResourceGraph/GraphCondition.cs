using System.Text.RegularExpressions;

namespace Portal.Emulator.ResourceGraph;

/// <summary>One comparison of a <c>where</c>.</summary>
internal static partial class GraphCondition
{
    /// <exception cref="ArmException">It is not understood.</exception>
    public static Func<GraphRecord, bool> Read(string text)
    {
        var match = Shape().Match(text.Trim());
        if (!match.Success)
            throw GraphQuery.Unknown(text.Trim());
        var value = GraphExpression.Read(match.Groups["path"].Value.Trim());
        var values = match.Groups["value"].Captures.Select(capture => capture.Value).ToArray();
        var compare = Comparison(match.Groups["is"].Value.ToLowerInvariant(), values);
        return row => compare(GraphExpression.Text(value(row)));
    }

    private static Func<string, bool> Comparison(string name, string[] values) => name switch
    {
        "==" or "in" => text => values.Contains(text, StringComparer.Ordinal),
        "=~" or "in~" => text => values.Contains(text, StringComparer.OrdinalIgnoreCase),
        "!=" => text => !values.Contains(text, StringComparer.Ordinal),
        "!~" => text => !values.Contains(text, StringComparer.OrdinalIgnoreCase),
        "startswith" => text => text.StartsWith(values[0], StringComparison.OrdinalIgnoreCase),
        "endswith" => text => text.EndsWith(values[0], StringComparison.OrdinalIgnoreCase),
        _ => text => text.Contains(values[0], StringComparison.OrdinalIgnoreCase),
    };

    [GeneratedRegex("^(?<path>[^=!<>]+?)\\s*((?<is>==|=~|!=|!~)\\s*'(?<value>[^']*)'|\\b(?<is>contains|startswith|endswith|has)\\s+'(?<value>[^']*)'|\\b(?<is>in~?)\\s*\\(\\s*'(?<value>[^']*)'(\\s*,\\s*'(?<value>[^']*)')*\\s*\\))$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
