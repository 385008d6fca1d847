using Scalar.AspNetCore;

namespace Portal.Web.Api.Description;

/// <summary>The page to read and try the API.</summary>
internal static class TryPage
{
    public static void MapTryPage(this WebApplication app) =>
        app.MapScalarApiReference(ApiUrls.Root, (options, context) => Configure(options)).ExcludeFromDescription();

    private static void Configure(ScalarOptions options) => options
        .WithTitle("API of the VIP Swap Portal")
        .WithOpenApiRoutePattern(ApiUrls.Description)
        .WithNonce()
        .DisableDefaultFonts()
        .DisableTelemetry()
        .DisableAgent()
        .DisableMcp();
}
