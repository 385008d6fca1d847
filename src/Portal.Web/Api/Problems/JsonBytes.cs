using System.Net.Mime;
using Microsoft.Net.Http.Headers;

namespace Portal.Web.Api.Problems;

/// <summary>The body of a request that is a small JSON object.</summary>
internal static class JsonBytes
{
    public const int Largest = 16 * 1024;

    /// <summary>Reads one byte more than allowed, never all of a body that is too large.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context, int largest = Largest)
    {
        var buffer = new byte[largest + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
        return buffer.AsMemory(0, length);
    }

    /// <summary>Why it is not read at all; null when it may be.</summary>
    public static ApiProblem? WhyNot(HttpContext context, ReadOnlyMemory<byte> bytes) =>
        bytes.Length > Largest ? new ApiProblem(ProblemKinds.TooLarge, "The body is larger than 16 KB, the most that this address takes.")
        : IsJson(context.Request.ContentType) ? null
        : CommonProblems.NotJson();

    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
