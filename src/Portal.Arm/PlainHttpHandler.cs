namespace Portal.Arm;

/// <summary>
/// Sends https requests as plain http, keeping the host they name. The SDK gives tokens to https addresses only, and a Unix socket
/// needs no TLS.
/// </summary>
internal sealed class PlainHttpHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // The SDK sends some requests synchronously.
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.Send(Plain(request), cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(Plain(request), cancellationToken);

    private static HttpRequestMessage Plain(HttpRequestMessage request)
    {
        var address = request.RequestUri!;
        request.Headers.Host = address.Authority;
        request.Headers.Add("X-Forwarded-Proto", Uri.UriSchemeHttps);
        request.RequestUri = new UriBuilder(address) { Scheme = Uri.UriSchemeHttp, Port = address.IsDefaultPort ? 80 : address.Port }.Uri;
        return request;
    }
}
