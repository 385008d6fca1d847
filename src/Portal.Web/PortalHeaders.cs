namespace Portal.Web;

/// <summary>Headers that keep a page of the portal from being misused; a path may bring its own content security policy.</summary>
internal static class PortalHeaders
{
    // MudBlazor writes style elements and attributes, hence unsafe-inline for styles; there is no inline script at all.
    private const string ContentSecurityPolicy =
        "default-src 'none'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; connect-src 'self'; "
        + "img-src 'self' data:; font-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; form-action 'self'";

    /// <param name="signOutAt">The origin of the identity provider, to which the form of the sign-out is sent on; null without sign-in.</param>
    public static IApplicationBuilder UsePortalHeaders(this IApplicationBuilder app, string? signOutAt)
    {
        var policy = signOutAt is null ? ContentSecurityPolicy : $"{ContentSecurityPolicy} {signOutAt}";
        return app.Use((context, next) => Set(context, next, policy));
    }

    private static Task Set(HttpContext context, RequestDelegate next, string policy)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = policy;
            // Files have their own; what is told to one person stays in no cache.
            if (headers.CacheControl.Count == 0 || context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                headers.CacheControl = "no-store";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
