namespace Portal.Web.Api.Problems;

/// <summary>Keeps pages of other sites from changing something through an operator's browser.</summary>
internal static class CrossSite
{
    /// <summary>Null when the request may go on.</summary>
    public static ApiProblem? Refuse(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || !IsForeign(request))
            return null;
        return new ApiProblem(ProblemKinds.CrossSite, $"The request came from a page of {From(request.Headers.Origin.ToString())}, not of this portal.");
    }

    /// <summary>The browser says that a page of another site asks.</summary>
    public static bool IsForeign(HttpRequest request) =>
        (request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOwn(origin, request))
        || string.Equals(request.Headers["Sec-Fetch-Site"], "cross-site", StringComparison.OrdinalIgnoreCase);

    /// <summary>The scheme counts only where the portal itself speaks TLS: a proxy in front may have taken it off.</summary>
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && (from.Scheme == Uri.UriSchemeHttps || (from.Scheme == Uri.UriSchemeHttp && !request.IsHttps))
        && string.Equals(from.IdnHost, request.Host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && from.Port == (request.Host.Port ?? (from.Scheme == Uri.UriSchemeHttps ? 443 : 80));

    private static string From(string origin) => origin is "" or "null" ? "another site" : CommonProblems.Echo(origin);
}
