using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Portal.Emulator.Fabric;

/// <summary>One bound socket of the fabric.</summary>
internal sealed class FabricListener(IConnectionListener socket, Task pump) : IAsyncDisposable
{
    public IPEndPoint EndPoint { get; } = (IPEndPoint)socket.EndPoint;

    /// <summary>Lets no more connections in. Those that are there stay, and need the socket's buffers until the server has stopped.</summary>
    public async Task CloseAsync()
    {
        await socket.UnbindAsync();
        await pump;
    }

    public ValueTask DisposeAsync() => socket.DisposeAsync();
}
