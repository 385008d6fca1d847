using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Emulator.Protocol;

/// <summary>How bodies are written and read: ARM leaves absent properties out and takes names in any case.</summary>
internal static class ArmJson
{
    public static readonly JsonSerializerOptions Wire = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Configurations are XML inside JSON; escaped, they would be twice as long.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(object body) => JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Wire);

    /// <summary>A body as clients will read it.</summary>
    public static JsonElement Element(object body) => JsonSerializer.SerializeToElement(body, body.GetType(), Wire);

    /// <summary>A nested property, names compared without case, or an item of an array by its number; <see langword="null"/> when one on the way is absent.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Property(element, name) is not { } found)
                return null;
            element = found;
        }
        return element;
    }

    /// <summary>A nested text; <see langword="null"/> when it is absent.</summary>
    /// <exception cref="ArmException">There is something else than a text.</exception>
    public static string? TextAt(this JsonElement element, params ReadOnlySpan<string> names) => element.At(names) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw new ArmException(ArmErrors.InvalidRequestContent($"'{names[^1]}' must be a text")),
    };

    /// <summary>The items of a nested array; none when it is absent.</summary>
    /// <exception cref="ArmException">There is something else than an array.</exception>
    public static IEnumerable<JsonElement> ItemsAt(this JsonElement element, params ReadOnlySpan<string> names) => element.At(names) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        _ => throw new ArmException(ArmErrors.InvalidRequestContent($"'{names[^1]}' must be an array")),
    };

    private static JsonElement? Property(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Array && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return index < element.GetArrayLength() ? element[index] : null;
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var property in element.EnumerateObject())
        {
            if (property.NameEquals(name) || property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return property.Value.ValueKind == JsonValueKind.Null ? null : property.Value;
        }
        return null;
    }
}
