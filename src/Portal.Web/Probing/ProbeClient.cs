using Portal.Domain.HostedServices;

namespace Portal.Web.Probing;

/// <summary>Sends single requests, each on a connection of its own: a kept one would go on to the deployment that had the address before.</summary>
internal sealed class ProbeClient(IAddressPlaces places) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.Zero,
        MaxResponseHeadersLength = 16,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Null when the address cannot be asked from here.</summary>
    public async Task<ProbeReply?> AskAsync(Vip address, ProbeTarget target, Func<System.Net.Http.Headers.HttpResponseHeaders, bool> wantsBody, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(address, target, cancellationToken) is not { } place)
            return null;
        using var request = new HttpRequestMessage(HttpMethod.Get, place) { Headers = { ConnectionClose = true } };
        request.Headers.UserAgent.ParseAdd("vip-swap-portal-probe");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return await ProbeReply.ReadAsync(response, wantsBody, cancellationToken);
    }

    public void Dispose() => http.Dispose();
}
