using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Bodies;

/// <summary>A body of at most 16 KB that holds one JSON object, read strictly: what is not known, comes twice or is missing is a fault with its place.</summary>
/// <param name="Value">Null when it could not be read.</param>
/// <param name="Refusal">Why; null when it could.</param>
internal sealed record JsonBody<T>(T? Value, ApiProblem? Refusal)
    where T : class
{
    private const int Largest = 16 * 1024;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false, MaxDepth = 8,
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, NumberHandling = JsonNumberHandling.Strict, PropertyNameCaseInsensitive = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static async ValueTask<JsonBody<T>> BindAsync(HttpContext context)
    {
        var buffer = new byte[Largest + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
        if (length > Largest)
            return Refused(new ApiProblem(ProblemKinds.TooLarge, "The body is larger than 16 KB, the most that this address takes."));
        if (!IsJson(context.Request.ContentType))
            return Refused(CommonProblems.NotJson());
        return Read(buffer.AsSpan(0, length));
    }

    internal static JsonBody<T> Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8, Strict) is { } value ? new(value, null) : Refused(Fault("#", "The body is null."));
        }
        catch (JsonException fault)
        {
            var place = fault.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? $"#/{path[2..].Replace('.', '/')}" : "#";
            var where = fault.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $" (line {line + 1}, byte {fault.BytePositionInLine + 1})") : "";
            return Refused(Fault(CommonProblems.Echo(place), $"The body is not what this address takes{where}. Its description in /openapi/v1.json says what is."));
        }
    }

    private static JsonBody<T> Refused(ApiProblem problem) => new(null, problem);

    private static ApiProblem Fault(string pointer, string detail) => CommonProblems.Invalid(new RequestError(detail) { Pointer = pointer });

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
