using System.Text.Json;
using Portal.Emulator.Protocol;

namespace Portal.Emulator.ResourceGraph;

/// <summary>A row: its columns by name. What a column holds is never copied.</summary>
internal sealed class GraphRecord(IReadOnlyDictionary<string, JsonElement?> columns)
{
    public IReadOnlyDictionary<string, JsonElement?> Columns => columns;

    public static GraphRecord Of(object body) => new(Named(ArmJson.Element(body)));

    /// <summary>The same row with more columns; a name that is there already keeps its value unless it is to be replaced.</summary>
    public GraphRecord With(IEnumerable<KeyValuePair<string, JsonElement?>> more, bool replace)
    {
        var all = new Dictionary<string, JsonElement?>(columns, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in more)
        {
            if (replace || !all.ContainsKey(name))
                all[name] = value;
        }

        return new(all);
    }

    public JsonElement? At(string[] path) => !columns.TryGetValue(path[0], out var column) || column is not { ValueKind: not JsonValueKind.Null } value ? null
        : path.Length == 1 ? value
        : value.At(path.AsSpan(1));

    private static Dictionary<string, JsonElement?> Named(JsonElement row) =>
        row.EnumerateObject().ToDictionary(column => column.Name, column => (JsonElement?)column.Value, StringComparer.OrdinalIgnoreCase);
}
