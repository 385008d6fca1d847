using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Arm;

/// <summary>JSON as ARM speaks it: the case of names differs between versions, and absent properties are left out.</summary>
public static class ArmJson
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <exception cref="JsonException">It is not what was asked for.</exception>
    public static T Read<T>(BinaryData content) =>
        JsonSerializer.Deserialize<T>(content, Wire) ?? throw new JsonException("The answer is empty.");

    /// <exception cref="JsonException">It is not what was asked for.</exception>
    public static T Read<T>(JsonElement content) =>
        content.Deserialize<T>(Wire) ?? throw new JsonException("The answer is empty.");

    public static BinaryData Write(object body) => BinaryData.FromObjectAsJson(body, Wire);
}
