namespace Portal.Emulator.Tests.Documents;

/// <summary>The README's table of operations and who uses them. Each client's column is checked where the client runs, against what the cloud was asked.</summary>
internal static class OperationsTable
{
    public const string Part = "operations";
    private const string Yes = "✓";
    private const string Group = "/subscriptions/{subscription}/resourceGroups/{group}/providers/";
    private static readonly string[] Clients = ["the portal", "arm-compute", "arm-network", "arm-resourcegraph", "arm-resources", "arm-resources-subscriptions", "arm-locks", "arm-monitor"];

    /// <summary>The rows are the operations; who uses them stays as it was.</summary>
    public static void CheckRows(IEnumerable<string> operations)
    {
        var known = Rows();
        ReadmePart.Check(Part, Render(operations.Select(Name).Distinct(StringComparer.Ordinal).Select(name => (name, known.GetValueOrDefault(name) ?? []))));
    }

    /// <summary>The column of a client is what it asked for.</summary>
    public static void CheckColumn(string client, IReadOnlyCollection<string> used)
    {
        Assert.Contains(client, Clients);
        var names = used.Select(Name).ToHashSet(StringComparer.Ordinal);
        var rows = Rows();
        Assert.Subset(rows.Keys.ToHashSet(StringComparer.Ordinal), names);
        ReadmePart.Check(Part, Render(rows.Select(row => (row.Key, names.Contains(row.Key) ? row.Value.Union([client]) : row.Value.Except([client])))));
    }

    private static string Name(string operation) => operation.Replace(Group, "…/", StringComparison.Ordinal).Replace("/subscriptions/{subscription}", "…", StringComparison.Ordinal);

    private static Dictionary<string, IEnumerable<string>> Rows() => ReadmePart.Read(Part).Split('\n').Skip(2).Where(line => line.Length > 0)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[1].Trim('`'), cells => Clients.Where((_, index) => cells.ElementAtOrDefault(index + 2) == Yes), StringComparer.Ordinal);

    private static string Render(IEnumerable<(string Name, IEnumerable<string> Clients)> rows) => string.Concat(
    [
        $"| Operation | {string.Join(" | ", Clients)} |\n|---|{string.Concat(Clients.Select(_ => ":-:|"))}\n",
        .. rows.Select(row => $"| `{row.Name}` | {string.Join(" | ", Clients.Select(client => row.Clients.Contains(client, StringComparer.Ordinal) ? Yes : ""))} |\n"),
    ]);
}
