using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Routing.Patterns;
using Scalar.AspNetCore;

namespace Portal.Web.Api.Description;

/// <summary>The page to read and try the API. All it needs comes from this portal.</summary>
internal static class TryPage
{
    public static void MapTryPage(this IEndpointRouteBuilder root) =>
        root.MapScalarApiReference(ApiUrls.Root, Configure).ExcludeFromDescription().Add(endpoint =>
        {
            // The page's own route takes any one segment, and would show a page where the API has nothing.
            if (endpoint is RouteEndpointBuilder { RoutePattern.Parameters.Count: > 0 } route)
                route.RoutePattern = RoutePatternFactory.Parse(ApiUrls.Root);
        });

    private static void Configure(ScalarOptions options, HttpContext context)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
        // Narrow, but its own: the page has one script element and makes style elements as it goes.
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        options
            .WithTitle("API of the VIP Swap Portal")
            .WithNonce(nonce)
            .WithFavicon("/favicon.svg")
            .WithOpenApiRoutePattern(ApiUrls.Description)
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideDeveloperTools()
            .HideClientButton();
    }
}
