using Microsoft.AspNetCore.Http;
using Portal.Emulator.SignIn;

namespace Portal.Emulator.Throttling;

/// <summary>Whose count a request falls into.</summary>
/// <param name="Principal">Who the token says is asking.</param>
/// <param name="Subscription">In lower case; null for what is asked of the tenant.</param>
/// <param name="Kind">What is counted together.</param>
internal sealed record RequestScope(string Principal, string? Subscription, RequestKind Kind)
{
    private const string Graph = "/providers/Microsoft.ResourceGraph/resources";

    /// <summary>The header's end, as in <c>subscription-reads</c>.</summary>
    public string Name => $"{(Subscription is null ? "tenant" : "subscription")}-{Kind.ToString().ToLowerInvariant()}";

    public static RequestScope Of(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        var subscription = path.Split('/') is ["", var root, { Length: > 0 } id, ..] && root.Equals("subscriptions", StringComparison.OrdinalIgnoreCase) ? id.ToLowerInvariant() : null;
        return new RequestScope(AccessTokens.Caller(request.Headers.Authorization), subscription, KindOf(request.Method, path));
    }

    private static RequestKind KindOf(string method, string path) =>
        path.Equals(Graph, StringComparison.OrdinalIgnoreCase) ? RequestKind.Queries
        : HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? RequestKind.Reads
        : HttpMethods.IsDelete(method) ? RequestKind.Deletes
        : RequestKind.Writes;
}
