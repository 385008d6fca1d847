using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Portal.Emulator.Fabric;
using Portal.Emulator.Faults;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Control;

/// <summary>What tests order from the embedded cloud: faults, changes underneath, and the list of what was sent. No part of ARM.</summary>
internal sealed class ControlHandler(CloudStore store, FaultList faults, RequestLog requests, CloudFabric? fabric)
{
    public static readonly PathString Prefix = "/.emulator";

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            var (status, body) = await AnswerAsync(context.Request, context.RequestAborted);
            context.Response.StatusCode = status;
            if (body is not null)
                await context.Response.WriteAsJsonAsync(body, body.GetType(), Shape, context.RequestAborted);
        }
        catch (Exception failure) when (failure is JsonException or ControlException or RegexParseException)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsJsonAsync(new { error = failure.Message }, Shape, context.RequestAborted);
        }
    }

    private async Task<(int Status, object? Body)> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var parts = (request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries)[1..];
        switch (request.Method, parts)
        {
            case ("GET", ["requests"]):
                return (200, requests.Entries.Select(entry => new { entry.Method, entry.Path, entry.Query, entry.Status }));
            case ("DELETE", ["requests"]):
                requests.Clear();
                return (204, null);
            case ("GET", ["faults"]):
                return (200, faults.All().ToDictionary(item => item.Key, item => FaultOrder.Of(item.Value), StringComparer.Ordinal));
            case ("PUT", ["faults", var name]):
                var order = await request.ReadFromJsonAsync<FaultOrder>(Shape, cancellationToken);
                faults.Set(name, (order ?? throw new JsonException("A fault needs a body.")).ToFault());
                return (204, null);
            case ("DELETE", ["faults"]):
                faults.Clear();
                return (204, null);
            case ("DELETE", ["faults", var name]):
                faults.Remove(name);
                return (204, null);
            case ("GET", ["addresses"]):
                return (200, await Running().ListAsync(request.Query["service"], cancellationToken));
            case ("GET", ["addresses", var vip]):
                return await Running().OpenAsync(vip, cancellationToken) is { } row
                    ? (200, row)
                    : (404, new { error = $"There is no public address '{vip}'." });
            case ("POST", ["situations", var service, "connections-linger" or "connections-move"]):
                if (!Running().Linger(service, stay: parts[2] == "connections-linger"))
                    throw new ControlException($"There is no service '{service}'.");
                return (204, null);
            case ("POST", ["situations", var service, var change]):
                SituationChanges.Apply(store, service, change, request.Query);
                return (204, null);
            default:
                return (404, new { error = $"The control door does not know {request.Method} {request.Path}." });
        }
    }

    private CloudFabric Running() => fabric ?? throw new ControlException("The deployments do not answer: Emulator:Fabric:Enabled is false.");
}
