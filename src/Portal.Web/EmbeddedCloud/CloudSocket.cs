using System.Net.Sockets;

namespace Portal.Web.EmbeddedCloud;

/// <summary>A client whose requests go through a Unix socket to the control door, whatever host they name.</summary>
internal static class CloudSocket
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static HttpClient Connect(string path) => new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = async (_, cancellationToken) =>
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
        },
    })
    {
        BaseAddress = new Uri("http://cloud.invalid/.emulator/"),
        Timeout = Patience,
    };
}
