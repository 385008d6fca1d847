using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Bodies;

/// <summary>A small body as it came in: what it says, or why it was not read. Members that are not known are a fault, so that none is believed to count.</summary>
internal sealed record JsonBody<T>(T? Value, ApiProblem? Unread)
    where T : class, IJsonBody
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false, NumberHandling = JsonNumberHandling.Strict, MaxDepth = 8,
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, PropertyNameCaseInsensitive = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static async ValueTask<JsonBody<T>> BindAsync(HttpContext context)
    {
        var bytes = await JsonBytes.ReadAsync(context);
        return JsonBytes.WhyNot(context, bytes) is { } unread ? new(null, unread) : Read(bytes.Span);
    }

    private static JsonBody<T> Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8, Strict) is { } value ? new(value, null) : new(null, Fault("#", "The body is not a JSON object."));
        }
        catch (JsonException fault)
        {
            var place = CommonProblems.Echo((fault.Path ?? "$").TrimStart('$').Replace('.', '/'));
            return new(null, Fault($"#{place}", $"The body cannot be read{(place.Length > 0 ? $" at {place}" : "")}. It takes {T.Takes}."));
        }
    }

    private static ApiProblem Fault(string pointer, string text) => CommonProblems.Invalid(new RequestError(text) { Pointer = pointer });
}
