using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Portal.Domain.Ledger;

/// <summary>What an entry says, to JSON and back. Names of members and words of enums are part of what is hashed.</summary>
public static class RecordJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new CanonicalTime() },
    };

    public static JsonObject ToNode<T>(T what) => JsonSerializer.SerializeToNode(what, Options)!.AsObject();

    /// <exception cref="JsonException">It is something else, which happens only when the ledger was changed by hand.</exception>
    public static T Read<T>(string what) => JsonSerializer.Deserialize<T>(what, Options) ?? throw new JsonException("An entry of the ledger says nothing.");

    private sealed class CanonicalTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => CanonicalJson.ReadTime(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(CanonicalJson.Time(value));
    }
}
