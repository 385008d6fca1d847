using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Portal.Web.Api.Description;

/// <summary>The description of the API as OpenAPI 3.1, and a page to try it.</summary>
internal static class ApiDescription
{
    private const string View = "View";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        // Schemas have the names that callers know: OperationView is an Operation.
        options.CreateSchemaReferenceId = NameOf;
        options.AddDocumentTransformer<DocumentWords>();
        options.AddOperationTransformer<OperationWords>();
    });

    public static void MapApiDescription(this IEndpointRouteBuilder root)
    {
        root.MapOpenApi();
        root.MapTryPage();
    }

    private static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name && name.EndsWith(View, StringComparison.Ordinal)
            ? name[..^View.Length]
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
}
