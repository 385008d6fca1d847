namespace Portal.Emulator.Tests;

/// <summary>Lets the unmodified SDK speak https while the socket carries plain HTTP.</summary>
internal sealed class ToSocketHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.Send(Rewrite(request), cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(Rewrite(request), cancellationToken);

    private static HttpRequestMessage Rewrite(HttpRequestMessage request)
    {
        request.Headers.Host = request.RequestUri!.Host;
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.RequestUri = new UriBuilder(request.RequestUri) { Scheme = "http", Port = 80 }.Uri;
        return request;
    }
}
