using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Portal.Emulator.Fabric;
using Portal.Emulator.Protocol;

namespace Portal.Emulator.Control;

/// <summary>What is ordered from the embedded cloud: faults, changes underneath, and the list of what was sent. No part of ARM.</summary>
internal sealed class ControlHandler(FaultControl faults, SituationControl situations, RequestLog requests, CloudFabric? fabric)
{
    public static readonly PathString Prefix = "/.emulator";

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            var (status, body) = await AnswerAsync(context.Request, context.RequestAborted) ?? Unknown(context.Request);
            context.Response.StatusCode = status;
            if (body is not null)
                await context.Response.WriteAsJsonAsync(body, body.GetType(), ControlJson.Shape, context.RequestAborted);
        }
        catch (Exception failure) when (failure is JsonException or ControlException or RegexParseException)
        {
            context.Response.StatusCode = 400;
            var allowed = failure is ControlException { Allowed: { Count: > 0 } known } ? known : null;
            await context.Response.WriteAsJsonAsync(new { error = failure.Message, allowed }, ControlJson.Shape, context.RequestAborted);
        }
    }

    private static (int Status, object? Body) Unknown(HttpRequest request) =>
        (404, new { error = $"The control door does not know {request.Method} {request.Path}." });

    private async Task<(int Status, object? Body)?> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var parts = (request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries)[1..];
        switch (request.Method, parts)
        {
            case ("GET", ["requests"]):
                return (200, requests.Entries.Select(entry => new { entry.Method, entry.Path, entry.Query, entry.Status, entry.Operation }));
            case ("DELETE", ["requests"]):
                requests.Clear();
                return (204, null);
            case ("GET", ["addresses"]):
                return (200, await Running().ListAsync(request.Query["service"], cancellationToken));
            case ("GET", ["addresses", var vip]):
                return await Running().OpenAsync(vip, cancellationToken) is { } row
                    ? (200, row)
                    : (404, new { error = $"There is no public address '{vip}'." });
            case ("GET", ["instances", var service]):
                return await Running().InstancesAsync(service) is { Count: > 0 } instances
                    ? (200, instances)
                    : (404, new { error = $"There is no service '{service}'." });
            case (_, ["faults", .. var rest]):
                return await faults.AnswerAsync(request, rest, cancellationToken);
            case (_, ["situations", .. var rest]):
                return situations.Answer(request, rest);
            default:
                return null;
        }
    }

    private CloudFabric Running() => fabric ?? throw ControlException.NoFabric();
}
