namespace Portal.Web;

/// <summary>Headers that keep a page of the portal from being misused; a path may bring its own content security policy.</summary>
internal static class PortalHeaders
{
    // MudBlazor writes style elements and attributes, hence unsafe-inline for styles; there is no inline script at all.
    private const string ContentSecurityPolicy =
        "default-src 'none'; base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; connect-src 'self'; "
        + "img-src 'self' data:; font-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'";

    public static IApplicationBuilder UsePortalHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
