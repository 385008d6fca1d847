using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Swaps;

/// <summary>The body of a swap as it came in: what it says, what is wrong with it, or why it was not read at all.</summary>
internal sealed record SwapBodyReading(SwapBody Body, IReadOnlyList<RequestError> Errors, ApiProblem? Unread = null)
{
    private const int Largest = 16 * 1024;

    public static async ValueTask<SwapBodyReading> BindAsync(HttpContext context)
    {
        var bytes = await ReadAsync(context.Request.Body, Largest, context.RequestAborted);
        if (bytes.Length > Largest)
            return new(new(), [], new ApiProblem(ProblemKinds.TooLarge, "The body is larger than 16 KB, the most that a swap takes."));
        if (bytes.IsEmpty)
            return new(new(), []);
        if (!IsJson(context.Request.ContentType))
            return new(new(), [], CommonProblems.NotJson());

        var (body, errors) = SwapBodyReader.Read(bytes);
        return new(body, errors);
    }

    internal static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads one byte more than allowed, never all of a body that is too large.</summary>
    internal static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int largest, CancellationToken cancellationToken)
    {
        var buffer = new byte[largest + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer.AsMemory(0, length);
    }
}
