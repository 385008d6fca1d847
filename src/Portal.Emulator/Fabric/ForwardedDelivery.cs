using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Portal.Emulator.Fabric;

/// <summary>Forwards requests to the port an instance listens on; the port is opened with the first request and closed when the instance ends.</summary>
internal sealed class ForwardedDelivery(FabricServer server, InstanceSite site) : IDelivery, IDisposable
{
    // Long enough for whoever waits; the caller's patience decides, not ours.
    private static readonly ForwarderRequestConfig Patience = new() { ActivityTimeout = TimeSpan.FromHours(1) };

    private readonly ConcurrentDictionary<RunningInstance, Lazy<Task<FabricListener>>> _ports = new();

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    });

    public async Task DeliverAsync(HttpContext context, RunningInstance instance)
    {
        if (instance.Face.Behaviour == InstanceBehaviour.Refuses || instance.Life.IsCancellationRequested)
        {
            context.Abort();
            return;
        }
        var listener = await _ports.GetOrAdd(instance, each => new Lazy<Task<FabricListener>>(() => OpenAsync(each))).Value;
        var error = await server.Forwarder.SendAsync(context, $"http://{listener.EndPoint}", _client, Patience);
        // An instance that dies takes its connections along, as it does without a forwarder between.
        if (error != ForwarderError.None && instance.Life.IsCancellationRequested)
            context.Abort();
    }

    public void Dispose() => _client.Dispose();

    private async Task<FabricListener> OpenAsync(RunningInstance instance)
    {
        var listener = await server.OpenAsync(new IPEndPoint(IPAddress.Loopback, 0), new InstanceDoor(instance, site), 0);
        instance.Life.Register(() =>
        {
            _ports.TryRemove(instance, out _);
            _ = listener.CloseAsync();
        });
        return listener;
    }
}
