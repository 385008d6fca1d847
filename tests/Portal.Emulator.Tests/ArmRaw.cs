using Azure;
using Azure.Core;
using Azure.ResourceManager;

namespace Portal.Emulator.Tests;

/// <summary>The SDK's own pipeline, for requests that no generated method sends.</summary>
internal sealed class ArmRaw(ArmClient client) : ArmResource(client, ResourceIdentifier.Root)
{
    public async Task<Response> SendAsync(RequestMethod method, string pathAndQuery, object? body, CancellationToken cancellationToken)
    {
        using var message = Pipeline.CreateMessage(new RequestContext { CancellationToken = cancellationToken });
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(Endpoint, pathAndQuery));
        message.Request.Headers.Add("Accept", "application/json");
        if (body is not null)
        {
            message.Request.Headers.Add("Content-Type", "application/json");
            message.Request.Content = RequestContent.Create(BinaryData.FromObjectAsJson(body));
        }
        await Pipeline.SendAsync(message, cancellationToken);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }
}
