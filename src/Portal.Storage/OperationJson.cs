using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain.Operations;

namespace Portal.Storage;

/// <summary>Operations to text and back. Names and numbers of enums are part of the stored form: they are written as words.</summary>
internal static class OperationJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(Operation operation) => JsonSerializer.Serialize(operation, Options);

    public static Operation Read(OperationRow row) =>
        (JsonSerializer.Deserialize<Operation>(row.Json, Options) ?? throw new JsonException($"Operation {row.Id} is stored as null."))
            with { Id = new OperationId(row.Id), Fence = row.Fence };
}
