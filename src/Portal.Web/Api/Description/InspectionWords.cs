using Microsoft.OpenApi;

namespace Portal.Web.Api.Description;

/// <summary>The body of an inspection: the handler reads it as it comes in, so that nothing else can describe it.</summary>
internal static class InspectionWords
{
    public static OpenApiRequestBody Body() => new()
    {
        Required = true,
        Description = "Any of the three files.",
        Content = new Dictionary<string, OpenApiMediaType> { ["multipart/form-data"] = new() { Schema = Schema() } },
    };

    private static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["definition"] = File("The service definition (.csdef)."),
            ["configuration"] = File("The service configuration (.cscfg)."),
            ["package"] = File("The service package (.cspkg)."),
        },
    };

    private static OpenApiSchema File(string description) => new() { Type = JsonSchemaType.String, Format = "binary", Description = description };
}
