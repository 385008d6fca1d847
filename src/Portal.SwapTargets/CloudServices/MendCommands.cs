using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices;

/// <summary>The requests of a repair as a person types them.</summary>
internal sealed class MendCommands(Uri endpoint)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public SwapCommand Of(MendRequest request)
    {
        var body = request.Body is null ? null : Quoted(JsonSerializer.Serialize(request.Body, Plain));
        return new SwapCommand(
            request.Does,
            $"az rest --method {request.Method.ToLowerInvariant()} --url {Quoted(new Uri(endpoint, request.Address).AbsoluteUri)}{(body is null ? "" : $" --body {body}")}",
            $"Invoke-AzRestMethod -Method {request.Method} -Path {Quoted(request.Address)}{(body is null ? "" : $" -Payload {body}")}");
    }

    // Neither ids nor these bodies hold a quote; in both shells nothing else ends a single-quoted text.
    private static string Quoted(string text) => $"'{text.Replace("'", "%27", StringComparison.Ordinal)}'";
}
