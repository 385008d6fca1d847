using System.Text.Json;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>A page of Resource Graph, divided into its rows: what most of them tell is known, and is not taken apart.</summary>
/// <param name="SkipToken">Leads to the next page; null on the last.</param>
internal sealed record GraphPage(IReadOnlyList<GraphPageRow> Rows, string? SkipToken)
{
    /// <exception cref="JsonException">It is no such page.</exception>
    public static GraphPage Of(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        List<GraphPageRow>? rows = null;
        string? next = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The answer is no object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
                rows = RowsOf(ref reader, json);
            else if (reader.ValueTextEquals("$skipToken"u8))
                next = TextOf(ref reader);
            else
                reader.Skip();
        }

        reader.Read(); // Throws when something stands behind it.
        return new GraphPage(rows ?? throw new JsonException("The answer holds no data."), next);
    }

    private static List<GraphPageRow>? RowsOf(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        List<GraphPageRow> rows = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            rows.Add(new(IdOf(ref reader), json[start..(int)reader.BytesConsumed]));
        }

        return rows;
    }

    private static string IdOf(ref Utf8JsonReader reader)
    {
        string? id = null;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A row is no object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
                id = TextOf(ref reader);
            else
                reader.Skip();
        }

        return id is { Length: > 0 } ? id : throw new JsonException("A cloud service has no id.");
    }

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }
}
