namespace Portal.Benchmarks.Tables;

/// <summary>Writes the result table.</summary>
internal static class Markdown
{
    public static string Table(string title, IEnumerable<Line> lines) => string.Join('\n',
    [
        $"### {title}", "",
        "| What | Ours | Compared with | Ratio | Bar | Met |",
        "|---|---|---|---|---|---|",
        .. lines.Select(Row), "",
    ]);

    private static string Row(Line line) => $"| {string.Join(" | ", line.What, line.Ours, line.Peer ?? "", line.Ratio is { } ratio ? $"{ratio:0.00}" : "", line.Bar ?? "", Met(line.Met))} |";

    private static string Met(bool? met) => met switch
    {
        true => "yes",
        false => "**no**",
        null => "",
    };
}
