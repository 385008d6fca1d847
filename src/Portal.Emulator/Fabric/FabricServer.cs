using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;

namespace Portal.Emulator.Fabric;

/// <summary>The one web server behind all addresses and instances. It listens nowhere until <see cref="OpenAsync"/> is called.</summary>
internal sealed class FabricServer : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private readonly ConnectionHub _hub = new();
    private readonly ConcurrentQueue<FabricListener> _listeners = new();
    private readonly SocketTransportFactory _sockets;
    private readonly WebApplication _server;
    private readonly TimeProvider _time;

    public FabricServer(TimeProvider time, ILoggerFactory loggers)
    {
        _time = time;
        _sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers).AddSingleton<IConnectionListenerFactory>(_hub).AddHttpForwarder();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(_hub.EndPoint, listen => listen.Protocols = HttpProtocols.Http1);
        });
        _server = builder.Build();
        _server.UseWebSockets();
        _server.Run(context =>
        {
            var connection = context.Features.Get<FabricConnection>()!;
            return connection.Door.HandleAsync(context, connection);
        });
    }

    public IHttpForwarder Forwarder => _server.Services.GetRequiredService<IHttpForwarder>();

    public Task StartAsync(CancellationToken cancellationToken) => _server.StartAsync(cancellationToken);

    /// <summary>Opens a socket; <paramref name="port"/> is the public port it stands for.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The address cannot be bound.</exception>
    /// <exception cref="AddressInUseException">Something listens there already.</exception>
    public async Task<FabricListener> OpenAsync(IPEndPoint at, IDoor door, int port)
    {
        var socket = await _sockets.BindAsync(at);
        var listener = new FabricListener(socket, _hub.PumpAsync(socket, door, port));
        _listeners.Enqueue(listener);
        return listener;
    }

    /// <summary>Closes all sockets: nobody new gets in.</summary>
    public Task CloseAsync() => Task.WhenAll(_listeners.Select(listener => listener.CloseAsync()));

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        using (var grace = new CancellationTokenSource(Grace, _time))
            await _server.StopAsync(grace.Token);
        await _server.DisposeAsync();
        foreach (var listener in _listeners)
            await listener.DisposeAsync();
    }
}
