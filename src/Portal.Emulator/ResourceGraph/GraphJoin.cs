using System.Text.RegularExpressions;

namespace Portal.Emulator.ResourceGraph;

/// <summary><c>join kind=leftouter (…) on key</c>: every row keeps its place, and takes the columns of the first row on the right that has its key.</summary>
internal static partial class GraphJoin
{
    /// <exception cref="ArmException">It is another join.</exception>
    public static GraphStep Read(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success)
            throw GraphQuery.Unknown($"join {text}");
        var (right, key) = (GraphQuery.Read(match.Groups["right"].Value), match.Groups["key"].Value);
        return (rows, all) =>
        {
            var known = right.Apply(all).GroupBy(row => GraphExpression.Text(row.At([key])), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
            return [.. rows.Select(row => known.TryGetValue(GraphExpression.Text(row.At([key])), out var other) ? row.With(other.Columns, replace: false) : row)];
        };
    }

    [GeneratedRegex("^kind\\s*=\\s*leftouter\\s*\\((?<right>.*)\\)\\s*on\\s+(?<key>[A-Za-z_]\\w*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
