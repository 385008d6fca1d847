using System.Net.Security;
using System.Net.Sockets;
using Azure.Core.Pipeline;

namespace Portal.Arm;

/// <summary>Makes what carries the requests.</summary>
internal static class ArmTransport
{
    /// <summary>Null where the SDK's own transport serves.</summary>
    public static HttpPipelineTransport? Create(ArmOptions options, ArmPlace place) =>
        options.IsEmbedded ? Embedded(options.Socket!)
        : string.IsNullOrWhiteSpace(options.Certificate) ? null
        : Trusting(options.Certificate, place);

    private static HttpClientTransport Embedded(string socket)
    {
        var handler = Handler();
        handler.UseProxy = false;
        handler.ConnectCallback = (_, cancellationToken) => ConnectAsync(socket, cancellationToken);
        return Carry(new PlainHttpHandler(handler));
    }

    private static HttpClientTransport Trusting(string certificate, ArmPlace place) =>
        Carry(Trusting(certificate, place.Environment.Endpoint.IdnHost, place.Authority.IdnHost));

    /// <summary>Over the network, to hosts that may have a certificate of their own.</summary>
    /// <param name="certificate">Path of a PEM file; empty to trust what the system trusts.</param>
    public static SocketsHttpHandler Trusting(string? certificate, params IReadOnlyList<string> hosts)
    {
        var handler = Handler();
        if (!string.IsNullOrWhiteSpace(certificate))
            handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = new ArmTrust(ArmTrust.Load(certificate), hosts).Accept };
        return handler;
    }

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    // The pipeline has its own time-out; a second one here would end requests in another way.
    private static HttpClientTransport Carry(HttpMessageHandler handler) => new(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
