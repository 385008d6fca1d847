using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Portal.Emulator.ResourceGraph;

/// <summary>The part of the query language that is understood: <c>Resources | where … | extend … | join kind=leftouter (…) on … | project … | order by … | take n | count</c>.</summary>
internal sealed partial class GraphQuery(IReadOnlyList<GraphStep> steps)
{
    public IReadOnlyList<GraphRecord> Apply(IReadOnlyList<GraphRecord> all) => steps.Aggregate(all, (rows, step) => step(rows, all));

    /// <exception cref="ArmException">A part is not understood; the error names it.</exception>
    public static GraphQuery Read(string text)
    {
        var parts = GraphText.Split(text, '|');
        if (!parts[0].Equals("resources", StringComparison.OrdinalIgnoreCase))
            throw Unknown(parts[0]);
        return new GraphQuery([.. parts.Skip(1).Select(Step)]);
    }

    internal static ArmException Unknown(string part) => new(ArmErrors.InvalidQuery(part));

    private static GraphStep Step(string part)
    {
        var match = Verb().Match(part);
        var rest = match.Groups["rest"].Value.Trim();
        return Spaces().Replace(match.Groups["verb"].Value.ToLowerInvariant(), " ") switch
        {
            "where" => Where(rest),
            "extend" => Extend(rest),
            "join" => GraphJoin.Read(rest),
            "project" => Project(rest),
            "order by" or "sort by" => Order(rest),
            "take" or "limit" when int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => (rows, _) => [.. rows.Take(count)],
            "count" when rest.Length == 0 => (rows, _) => [GraphRecord.Of(new { Count = rows.Count })],
            _ => throw Unknown(part),
        };
    }

    private static GraphStep Where(string text)
    {
        var rules = And().Split(text).Select(GraphCondition.Read).ToList();
        return (rows, _) => [.. rows.Where(row => rules.TrueForAll(rule => rule(row)))];
    }

    private static GraphStep Project(string text)
    {
        var columns = Columns(text);
        return (rows, _) => [.. rows.Select(row => new GraphRecord(columns.ToDictionary(column => column.Name, column => column.Value(row), StringComparer.OrdinalIgnoreCase)))];
    }

    private static GraphStep Extend(string text)
    {
        var columns = Columns(text);
        return (rows, _) => [.. rows.Select(row => row.With(columns.Select(column => KeyValuePair.Create(column.Name, column.Value(row))), replace: true))];
    }

    private static List<(string Name, Func<GraphRecord, JsonElement?> Value)> Columns(string text) => [.. GraphText.Split(text, ',').Select(column =>
        GraphText.Split(column, '=') is [var name, var value] ? (name, GraphExpression.Read(value)) : (string.Join('_', GraphPath.Read(column)), GraphExpression.Read(column)))];

    private static GraphStep Order(string text)
    {
        var match = Direction().Match(text);
        var value = GraphExpression.Read(match.Groups["path"].Value.Trim());
        var down = match.Groups["way"].Value.Equals("desc", StringComparison.OrdinalIgnoreCase);
        return (rows, _) => down
            ? [.. rows.OrderByDescending(row => GraphExpression.Text(value(row)), StringComparer.OrdinalIgnoreCase)]
            : [.. rows.OrderBy(row => GraphExpression.Text(value(row)), StringComparer.OrdinalIgnoreCase)];
    }

    [GeneratedRegex("^(?<verb>(order|sort)\\s+by|\\w+)\\b(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex("\\s+and\\s+(?=(?:[^']*'[^']*')*[^']*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex And();

    [GeneratedRegex("\\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("^(?<path>.*?)(\\s+(?<way>asc|desc))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Direction();
}
