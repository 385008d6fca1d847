using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Portal.Web.Api.Problems;

/// <summary>A body in which every member is known: what is not known is a fault, never left aside.</summary>
internal sealed record StrictBody<T>(T? Value, ApiProblem? Fault)
    where T : class
{
    public static async ValueTask<StrictBody<T>> BindAsync(HttpContext context)
    {
        var bytes = await JsonBytes.ReadAsync(context);
        if (JsonBytes.WhyNot(context, bytes) is { } unread)
            return new(null, unread);
        try
        {
            var read = JsonSerializer.Deserialize<T>(bytes.Span, Strict(context));
            return read is null ? new(null, Invalid("#", "The body is not a JSON object.")) : new(read, null);
        }
        catch (JsonException fault)
        {
            return new(null, Invalid($"#{(fault.Path ?? "$")[1..].Replace('.', '/')}", "This member is not known, is missing, or does not have the type that the description of the API gives it."));
        }
    }

    private static JsonSerializerOptions Strict(HttpContext context) => new(context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        MaxDepth = 8,
    };

    private static ApiProblem Invalid(string pointer, string detail) => CommonProblems.Invalid(new RequestError(detail) { Pointer = pointer });
}
