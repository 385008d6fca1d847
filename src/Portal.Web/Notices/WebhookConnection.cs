using System.Net;
using System.Net.Sockets;
using Portal.Domain.Notices;

namespace Portal.Web.Notices;

/// <summary>Connects to allowed addresses only. The name is resolved here and the connection made to what was judged: no second answer of a name server slips in between.</summary>
internal sealed class WebhookConnection(NoticePolicy policy)
{
    /// <exception cref="WebhookRefusedException">None of the addresses may be connected to.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        var found = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        var allowed = found.Where(address => WebhookTargets.Problem(address, policy) is null).ToArray();
        if (allowed.Length == 0)
            throw new WebhookRefusedException(found.Length == 0 ? $"{target.Host} has no address." : WebhookTargets.Problem(found[0], policy)!);

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
