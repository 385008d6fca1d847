using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Emulator.Protocol;

/// <summary>A piece of a body that is written out already.</summary>
[JsonConverter(typeof(Converter))]
internal sealed class WrittenJson(object body)
{
    private readonly byte[] _utf8 = ArmJson.Write(body);

    private sealed class Converter : JsonConverter<WrittenJson>
    {
        public override WrittenJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Bodies are read as what they are.");

        public override void Write(Utf8JsonWriter writer, WrittenJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value._utf8, skipInputValidation: true);
    }
}
