using Microsoft.OpenApi;

namespace Portal.Web.Api.Description;

/// <summary>The description of the API as OpenAPI 3.1, and a page to try it.</summary>
internal static class ApiDescription
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer<DocumentWords>();
        options.AddOperationTransformer<OperationWords>();
    });

    public static void MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapTryPage();
    }
}
