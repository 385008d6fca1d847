using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portal.Emulator.Protocol;

namespace Portal.Emulator.ResourceGraph;

/// <summary>The part of the query language that is understood: <c>Resources | where … | project … | order by … | take n | count</c>.</summary>
internal sealed partial class GraphQuery(IReadOnlyList<Func<IReadOnlyList<JsonElement>, IReadOnlyList<JsonElement>>> steps)
{
    public IReadOnlyList<JsonElement> Apply(IEnumerable<JsonElement> rows) => steps.Aggregate((IReadOnlyList<JsonElement>)[.. rows], (all, step) => step(all));

    /// <exception cref="ArmException">A part is not understood; the error names it.</exception>
    public static GraphQuery Read(string text)
    {
        var parts = Pipe().Split(text.Trim()).Select(part => part.Trim()).ToList();
        if (!parts[0].Equals("resources", StringComparison.OrdinalIgnoreCase))
            throw Unknown(parts[0]);
        return new GraphQuery([.. parts.Skip(1).Select(Step)]);
    }

    internal static ArmException Unknown(string part) => new(ArmErrors.InvalidQuery(part));

    private static Func<IReadOnlyList<JsonElement>, IReadOnlyList<JsonElement>> Step(string part)
    {
        var match = Verb().Match(part);
        var rest = match.Groups["rest"].Value.Trim();
        return Spaces().Replace(match.Groups["verb"].Value.ToLowerInvariant(), " ") switch
        {
            "where" => Where(rest),
            "project" => Project(rest),
            "order by" or "sort by" => Order(rest),
            "take" or "limit" when int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => rows => [.. rows.Take(count)],
            "count" when rest.Length == 0 => rows => [ArmJson.Element(new { Count = rows.Count })],
            _ => throw Unknown(part),
        };
    }

    private static Func<IReadOnlyList<JsonElement>, IReadOnlyList<JsonElement>> Where(string text)
    {
        var rules = And().Split(text).Select(GraphCondition.Read).ToList();
        return rows => [.. rows.Where(row => rules.TrueForAll(rule => rule(row)))];
    }

    private static Func<IReadOnlyList<JsonElement>, IReadOnlyList<JsonElement>> Project(string text)
    {
        var columns = text.Split(',').Select(column => column.Split('=', 2) is [var name, var path]
            ? (Name: name.Trim(), Path: GraphPath.Read(path.Trim()))
            : (Name: GraphPath.Read(column.Trim()) is { } names ? string.Join('_', names) : "", Path: GraphPath.Read(column.Trim()))).ToList();
        return rows => [.. rows.Select(row => ArmJson.Element(columns.ToDictionary(column => column.Name, column => row.At(column.Path), StringComparer.Ordinal)))];
    }

    private static Func<IReadOnlyList<JsonElement>, IReadOnlyList<JsonElement>> Order(string text)
    {
        var match = Direction().Match(text);
        var path = GraphPath.Read(match.Groups["path"].Value.Trim());
        var down = match.Groups["way"].Value.Equals("desc", StringComparison.OrdinalIgnoreCase);
        return rows => down
            ? [.. rows.OrderByDescending(row => row.At(path)?.ToString(), StringComparer.OrdinalIgnoreCase)]
            : [.. rows.OrderBy(row => row.At(path)?.ToString(), StringComparer.OrdinalIgnoreCase)];
    }

    [GeneratedRegex("\\|(?=(?:[^']*'[^']*')*[^']*$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pipe();

    [GeneratedRegex("^(?<verb>(order|sort)\\s+by|\\w+)\\b(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex("\\s+and\\s+(?=(?:[^']*'[^']*')*[^']*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex And();

    [GeneratedRegex("\\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("^(?<path>.*?)(\\s+(?<way>asc|desc))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Direction();
}
