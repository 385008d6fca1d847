using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Domain.Changes;

namespace Portal.SwapTargets.CloudServices.Changes;

/// <summary>A new deployment as an ARM template. The package's address and the configuration are parameters: both may be secret.</summary>
internal sealed class ArmTemplate(CloudServicesOptions options)
{
    private const string Schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

    // For people to read and copy: <, > and ' stay as they are.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null for a change that makes no deployment.</summary>
    public string? Of(IReadOnlyList<ChangeSending> steps)
    {
        if (steps.FirstOrDefault(step => step.Step.Kind == ChangeStepKind.Create) is not { Order: { } order } create)
            return null;
        var body = new DeploymentBody(options).New(create with { Order = order with { Configuration = "[parameters('configuration')]" } }, "[parameters('packageUrl')]");
        var makesAddress = steps.Any(step => step.Step.Kind == ChangeStepKind.MakeAddress);
        var service = Resource("Microsoft.Compute/cloudServices", options.ComputeApiVersion, order.Name, body);
        if (makesAddress)
            service["dependsOn"] = new JsonArray(order.Address.Id);
        var resources = makesAddress
            ? new JsonArray(Resource("Microsoft.Network/publicIPAddresses", options.NetworkApiVersion, order.Address.Id[(order.Address.Id.LastIndexOf('/') + 1)..], DeploymentBody.Address(order)), service)
            : new JsonArray(service);
        return new JsonObject
        {
            ["$schema"] = Schema,
            ["contentVersion"] = "1.0.0.0",
            ["parameters"] = new JsonObject { ["packageUrl"] = Secret(), ["configuration"] = Secret() },
            ["resources"] = resources,
        }.ToJsonString(Readable);
    }

    private static JsonObject Secret() => new() { ["type"] = "secureString" };

    private static JsonObject Resource(string type, string version, string name, JsonObject body)
    {
        var resource = new JsonObject { ["type"] = type, ["apiVersion"] = version, ["name"] = name };
        foreach (var (key, value) in body)
            resource[key] = value?.DeepClone();
        return resource;
    }
}
