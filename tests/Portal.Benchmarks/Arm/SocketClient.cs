using System.Net.Sockets;

namespace Portal.Benchmarks.Arm;

/// <summary>A bare HTTP client that reaches a cloud behind a Unix socket, with the token and the host that ARM wants.</summary>
internal static class SocketClient
{
    public static HttpClient Create(string path)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectCallback = (_, cancellationToken) => ConnectAsync(path, cancellationToken),
        };
        return new HttpClient(handler) { BaseAddress = new Uri("http://management.emulator.invalid") };
    }

    /// <summary>The same, signed in.</summary>
    public static HttpClient SignedIn(string path)
    {
        var client = Create(path);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "benchmark");
        return client;
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
