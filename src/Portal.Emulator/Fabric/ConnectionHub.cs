using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;

namespace Portal.Emulator.Fabric;

/// <summary>
/// Brings the connections of any number of sockets to one web server. A server of its own for every address would cost
/// a thread and its buffers each, and a running server cannot be given another end point.
/// </summary>
internal sealed class ConnectionHub : IConnectionListenerFactory, IConnectionListenerFactorySelector, IConnectionListener
{
    private readonly Channel<ConnectionContext> _arrived = Channel.CreateUnbounded<ConnectionContext>();

    public EndPoint EndPoint { get; } = new HubEndPoint();

    public bool CanBind(EndPoint endpoint) => endpoint is HubEndPoint;

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => new(this);

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        while (await _arrived.Reader.WaitToReadAsync(cancellationToken))
        {
            if (_arrived.Reader.TryRead(out var connection))
                return connection;
        }
        return null;
    }

    /// <summary>Hands every connection of a socket over, until it is unbound.</summary>
    public async Task PumpAsync(IConnectionListener socket, IDoor door, int port)
    {
        while (await socket.AcceptAsync() is { } connection)
        {
            connection.Features.Set(new FabricConnection(door, port));
            if (!_arrived.Writer.TryWrite(connection))
                await connection.DisposeAsync();
        }
    }

    public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        _arrived.Writer.TryComplete();
        while (_arrived.Reader.TryRead(out var late))
            await late.DisposeAsync();
    }

    public ValueTask DisposeAsync() => UnbindAsync();
}
