using System.Net;
using System.Text.Json;
using Portal.Domain;

namespace Portal.Web.EmbeddedCloud;

/// <summary>The embedded cloud's control door, over its Unix socket.</summary>
public sealed class CloudDoor(CloudPlace place) : ICloudDoor, IDisposable
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web);
    private readonly HttpClient http = CloudSocket.Connect(place.Socket);

    public CloudPlace Place => place;

    public async Task<EquatableList<CloudAddress>?> AddressesAsync(CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, "addresses", null, cancellationToken);
        // An older cloud knows no addresses; one whose deployments are switched off refuses.
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest)
            return null;
        return [.. (await ReadAsync<List<AddressShape>>(answer, cancellationToken)).Select(shape => shape.ToAddress())];
    }

    public Task OpenAsync(CloudAddress address, CancellationToken cancellationToken) =>
        DoAsync(HttpMethod.Get, $"addresses/{Uri.EscapeDataString(address.Label)}", null, cancellationToken);

    public async Task<EquatableList<CloudFault>> FaultsAsync(CancellationToken cancellationToken)
    {
        var faults = await GetAsync<Dictionary<string, CloudFault>>("faults", cancellationToken);
        return [.. faults.OrderBy(fault => fault.Key, StringComparer.OrdinalIgnoreCase).Select(fault => fault.Value with { Name = fault.Key })];
    }

    public async Task<CloudCatalogue> CatalogueAsync(CancellationToken cancellationToken) =>
        await GetAsync<CloudCatalogue>("faults/catalogue", cancellationToken) with { Situations = await GetAsync<List<CloudSituation>>("situations", cancellationToken) };

    public Task OrderAsync(CloudFaultOrder order, CancellationToken cancellationToken)
    {
        var body = new Dictionary<string, object>(order.Values, StringComparer.Ordinal) { ["kind"] = order.Kind };
        return DoAsync(HttpMethod.Put, $"faults/{Uri.EscapeDataString(order.Name)}", body, cancellationToken);
    }

    public Task RemoveAsync(string fault, CancellationToken cancellationToken) =>
        DoAsync(HttpMethod.Delete, $"faults/{Uri.EscapeDataString(fault)}", null, cancellationToken);

    public Task ChangeAsync(CloudChange change, CancellationToken cancellationToken) => DoAsync(
        HttpMethod.Post, $"situations/{Uri.EscapeDataString(change.Service)}/{Uri.EscapeDataString(change.Name)}?slot={change.Slot}", null, cancellationToken);

    public void Dispose() => http.Dispose();

    private async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, cancellationToken);
        return await ReadAsync<T>(answer, cancellationToken);
    }

    private async Task DoAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(method, path, body, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw await CloudRefusal.OfAsync(answer, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, options: Shape) };
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new CloudDoorException($"The embedded cloud does not answer behind {place.Socket}. It starts and stops with the portal; the portal's log has the reason.", failure);
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccessStatusCode)
            throw await CloudRefusal.OfAsync(answer, cancellationToken);
        try
        {
            return await answer.Content.ReadFromJsonAsync<T>(Shape, cancellationToken) ?? throw new JsonException("The answer is empty.");
        }
        catch (JsonException failure)
        {
            throw new CloudDoorException($"The embedded cloud's answer to {answer.RequestMessage?.RequestUri?.AbsolutePath} could not be read.", failure);
        }
    }
}
