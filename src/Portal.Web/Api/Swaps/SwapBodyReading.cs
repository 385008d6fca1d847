using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Swaps;

/// <summary>The body of a swap as it came in: what it says, what is wrong with it, or why it was not read at all.</summary>
internal sealed record SwapBodyReading(SwapBody Body, IReadOnlyList<RequestError> Errors, ApiProblem? Unread = null)
{
    public static async ValueTask<SwapBodyReading> BindAsync(HttpContext context)
    {
        var bytes = await JsonBytes.ReadAsync(context);
        if (bytes.IsEmpty)
            return new(new(), []);
        if (JsonBytes.WhyNot(context, bytes) is { } unread)
            return new(new(), [], unread);
        var (body, errors) = SwapBodyReader.Read(bytes);
        return new(body, errors);
    }
}
