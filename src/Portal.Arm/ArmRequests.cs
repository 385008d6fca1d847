using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.ResourceManager;

namespace Portal.Arm;

/// <summary>Plain requests through the client's own pipeline: its sign-in, retries and transport.</summary>
/// <remarks>An <see cref="ArmResource"/>, because that is the way in which the SDK hands its pipeline to resource types.</remarks>
public sealed class ArmRequests : ArmResource
{
    private const int MaxPages = 1000;

    internal ArmRequests(ArmClient client)
        : base(client, ResourceIdentifier.Root)
    {
    }

    /// <summary>Sends and answers whatever came back, errors included.</summary>
    /// <exception cref="ArmAddressException">The address is not below the endpoint.</exception>
    public async Task<Response> SendAsync(ArmRequest request, CancellationToken cancellationToken)
    {
        using var message = Message(request, cancellationToken);
        await Pipeline.SendAsync(message, cancellationToken);
        return message.Response;
    }

    /// <summary>Reads a large answer into memory that is used again: made anew for each, it would be megabytes for the collector.</summary>
    /// <exception cref="RequestFailedException">The answer is an error.</exception>
    /// <exception cref="IOException">The answer was cut off.</exception>
    public async Task ReadAsync(ArmRequest request, MemoryStream into, CancellationToken cancellationToken)
    {
        using var message = Message(request, cancellationToken);
        message.BufferResponse = false;
        await Pipeline.SendAsync(message, cancellationToken);
        into.SetLength(0);
        await CutOffPolicy.ReadAsync(message, content => content.CopyToAsync(into, cancellationToken));
        into.Position = 0;
        if (!message.Response.IsError)
            return;
        message.Response.ContentStream = new MemoryStream(into.ToArray());
        throw new RequestFailedException(message.Response);
    }

    /// <summary>Reads one thing.</summary>
    /// <exception cref="RequestFailedException">The answer is an error.</exception>
    public async Task<T> GetAsync<T>(string address, CancellationToken cancellationToken)
    {
        var response = await SendAsync(new ArmRequest(RequestMethod.Get, address), cancellationToken);
        return response.IsError ? throw new RequestFailedException(response) : ArmJson.Read<T>(response.Content);
    }

    /// <summary>Reads all pages of a list.</summary>
    /// <exception cref="RequestFailedException">An answer is an error.</exception>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string address, CancellationToken cancellationToken)
    {
        List<T> all = [];
        string? next = address;
        for (var pages = 0; !string.IsNullOrEmpty(next); pages++)
        {
            if (pages == MaxPages)
                throw new JsonException($"The list goes on after {MaxPages} pages.");
            var page = await GetAsync<ArmPage<T>>(next, cancellationToken);
            // An empty list has a value, too: without one, this is no list, and nothing may seem to have vanished.
            all.AddRange(page.Value ?? throw new JsonException("The list holds no value."));
            next = page.NextLink;
        }

        return all;
    }

    private HttpMessage Message(ArmRequest request, CancellationToken cancellationToken)
    {
        var message = Pipeline.CreateMessage(new RequestContext { CancellationToken = cancellationToken });
        message.Request.Method = request.Method;
        message.Request.Uri.Reset(Resolve(request.Address));
        message.Request.Headers.Add("Accept", "application/json");
        if (request.Correlation is not null)
            message.Request.ClientRequestId = request.Correlation;
        if (request.Once)
            message.SetProperty(typeof(SendOnce), true);
        if (request.Body is null)
            return message;
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(ArmJson.Write(request.Body));
        return message;
    }

    // Next links and polling addresses come from outside: the token must not follow them to another host.
    private Uri Resolve(string address)
    {
        var uri = new Uri(Endpoint, address);
        return uri.Scheme == Endpoint.Scheme && uri.Authority.Equals(Endpoint.Authority, StringComparison.OrdinalIgnoreCase)
            ? uri
            : throw new ArmAddressException(uri.Host, Endpoint.Host);
    }
}
