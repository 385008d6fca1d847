using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Description;

/// <summary>Says what each answer means, with an example of each problem, and which headers come with it.</summary>
internal sealed class OperationWords : IOpenApiOperationTransformer
{
    private const string Tag = "\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"";

    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["key"] = "The key of a service, from `GET /api/services`.",
        ["id"] = "The number of an operation.",
        ["release"] = "The id of a release, from `GET /api/releases`.",
        ["way"] = "`back`: to the version that was live before. `forward`: to the one that was to go live.",
        ["number"] = "The number of an entry of the ledger, or of a delivery.",
        ["grant"] = "The id of a given role, from `GET /api/grants`.",
        ["token"] = "The id of a personal token, from `GET /api/tokens`.",
        ["request"] = "The id of a request for approval, from `GET /api/approvals`.",
        ["window"] = "The id of a freeze window, from `GET /api/windows`.",
        ["lock"] = "The id of a lock, from `GET /api/locks`.",
        ["channel"] = "The id of a channel, from `GET /api/notifications/channels`.",
        ["name"] = "The last part of a problem's type.",
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in (operation.Parameters ?? []).Where(parameter => parameter.In == ParameterLocation.Path).OfType<OpenApiParameter>())
            parameter.Description = Parameters.GetValueOrDefault(parameter.Name ?? "");

        var kinds = context.Description.ActionDescriptor.EndpointMetadata.OfType<ProblemKind>().Distinct();
        foreach (var same in kinds.GroupBy(kind => kind.Status))
            Explain(Response(operation, same.Key), [.. same]);
        if (operation.OperationId is "getSwapPlan" or "getRepairPlan" or "getChangePlan" or "planChange" or "planNewService")
            Header(Response(operation, 200), "ETag", "The fingerprint, between quotation marks.", Tag);
        if (operation.OperationId is "startSwap" or "startRepair" or "startChange")
            StartSwap(operation);
        if (operation.OperationId is "inspectPackage" or "addRelease")
            operation.RequestBody = InspectionWords.Body();
        Sort(operation);
        return Task.CompletedTask;
    }

    private static void Explain(OpenApiResponse? response, ProblemKind[] kinds)
    {
        if (response is null)
            return;
        response.Description = string.Join("\n\n", kinds.Select(kind => $"`{kind.Type}`: {kind.Title}. {kind.Meaning}"));
        foreach (var content in response.Content?.Values ?? [])
            content.Examples = kinds.ToDictionary(kind => kind.Name, kind => (IOpenApiExample)Example(kind.Title, Problem(kind)));
        if (kinds[0].Status == StatusCodes.Status503ServiceUnavailable && kinds[0] != ProblemKinds.NotReady)
            Header(response, "Retry-After", "Seconds until it is worth asking again.", "5");
    }

    private static JsonObject Problem(ProblemKind kind) => new()
    {
        ["type"] = kind.Type, ["title"] = kind.Title, ["status"] = kind.Status, ["detail"] = "What happened here, in a sentence.",
        ["instance"] = "/api/…", ["traceId"] = "56e4a1a52221e82a7f7dc2a136e8f246",
    };

    private static void StartSwap(OpenApiOperation operation)
    {
        Response(operation, 202)?.Description = "Written down and under way, or the operation that the same request started before.";
        Header(Response(operation, 202), "Location", "The operation.", "/api/operations/42");
        Header(Response(operation, 409), "Location", "The swap that holds the service; only where there is one.", "/api/operations/41");
        Header(Response(operation, 412), "ETag", "The fingerprint of what is there now.", Tag);
        foreach (var header in (operation.Parameters ?? []).Where(parameter => parameter.In == ParameterLocation.Header).OfType<OpenApiParameter>())
        {
            header.Required = header.Name == "If-Match";
            header.Example = header.Required ? Tag : "release-4.2.0-shop-api";
        }

        foreach (var body in operation.RequestBody?.Content?.Values ?? [])
        {
            body.Examples = operation.OperationId == "startRepair" ? Reason("Azure stopped half way") : operation.OperationId == "startChange" ? Change() : new Dictionary<string, IOpenApiExample>
            {
                ["reason"] = Example("With a reason", new JsonObject { ["reason"] = "Release 4.2.0, change 1187" }),
                ["warning"] = Example("With a warning that was seen", new JsonObject { ["reason"] = "Back to 4.1.7", ["acknowledged"] = new JsonArray("V01") }),
                ["bare"] = Example("Without both", []),
            };
        }
    }

    private static Dictionary<string, IOpenApiExample> Change() => new()
    {
        ["delete"] = Example("Delete the old side after a swap", new JsonObject { ["kind"] = "delete", ["service"] = "rnjnyknstrgcqee2xeuu", ["side"] = "staging", ["acknowledged"] = new JsonArray("P25"), ["reason"] = "4.2.0 is proven" }),
        ["restart"] = Example("Restart one instance", new JsonObject { ["kind"] = "restart", ["service"] = "rnjnyknstrgcqee2xeuu", ["side"] = "production", ["instances"] = new JsonArray("Web_IN_0") }),
    };

    private static Dictionary<string, IOpenApiExample> Reason(string text) => new() { ["reason"] = Example("With a reason", new JsonObject { ["reason"] = text }) };

    private static void Sort(OpenApiOperation operation)
    {
        var sorted = new OpenApiResponses();
        foreach (var (status, response) in (operation.Responses ?? []).OrderBy(known => known.Key, StringComparer.Ordinal))
            sorted[status] = response;
        operation.Responses = sorted;
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
