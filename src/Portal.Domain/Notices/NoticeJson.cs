using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Domain.Notices;

/// <summary>Notices, channels and what else people asked to be told of, to the text in which they are stored, and back.</summary>
public static class NoticeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new EquatableListConverter() },
    };

    public static string Write<T>(T what) => JsonSerializer.Serialize(what, Options);

    /// <exception cref="JsonException">It is something else.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException($"A {typeof(T).Name} is stored as nothing.");
}
