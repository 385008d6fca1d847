using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Description;

/// <summary>Says what each answer means, and which headers come with it.</summary>
internal sealed class OperationWords : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var kinds = context.Description.ActionDescriptor.EndpointMetadata.OfType<ProblemKind>().Distinct();
        foreach (var same in kinds.GroupBy(kind => kind.Status))
            Explain(Response(operation, same.Key), [.. same]);

        if (operation.OperationId == "getSwapPlan")
            Header(Response(operation, 200), "ETag", "The fingerprint, between quotation marks.", "\"<fingerprint>\"");
        if (operation.OperationId == "startSwap")
            StartSwap(operation);
        return Task.CompletedTask;
    }

    private static void Explain(OpenApiResponse? response, ProblemKind[] kinds)
    {
        if (response is null)
            return;
        response.Description = string.Join("\n\n", kinds.Select(kind => $"`{kind.Type}`: {kind.Title}. {kind.Meaning}"));
        if (kinds[0].Status == StatusCodes.Status503ServiceUnavailable && kinds[0] != ProblemKinds.NotReady)
            Header(response, "Retry-After", "Seconds until it is worth asking again.", "5");
    }

    private static void StartSwap(OpenApiOperation operation)
    {
        Header(Response(operation, 202), "Location", "The operation.", "/api/operations/42");
        Header(Response(operation, 409), "Location", "The swap that holds the service; only where there is one.", "/api/operations/41");
        Header(Response(operation, 412), "ETag", "The fingerprint of what is there now.", "\"<fingerprint>\"");
        if (operation.RequestBody?.Content is not { } content)
            return;
        foreach (var body in content.Values)
        {
            body.Examples = new Dictionary<string, IOpenApiExample>
            {
                ["plain"] = Example("With a reason", new JsonObject { ["reason"] = "Release 4.2.0, change 1187", ["acknowledged"] = new JsonArray() }),
                ["warnings"] = Example("With a warning that was seen", new JsonObject { ["reason"] = "Back to 4.1.7", ["acknowledged"] = new JsonArray("V01") }),
                ["bare"] = Example("Without both", new JsonObject()),
            };
        }
    }

    private static OpenApiExample Example(string summary, JsonObject value) => new() { Summary = summary, Value = value };

    private static OpenApiResponse? Response(OpenApiOperation operation, int status) =>
        operation.Responses?.GetValueOrDefault(status.ToString()) as OpenApiResponse;

    private static void Header(OpenApiResponse? response, string name, string description, string example)
    {
        if (response is null)
            return;
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        response.Headers[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };
    }
}
