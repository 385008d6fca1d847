using System.Net;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Portal.Emulator.Fabric;

/// <summary>Forwards requests to the port an instance listens on.</summary>
internal sealed class ForwardedDelivery(FabricServer server, InstancePorts ports) : IDelivery, IDisposable
{
    // Long enough for whoever waits; the caller's patience decides, not ours.
    private static readonly ForwarderRequestConfig Patience = new() { ActivityTimeout = TimeSpan.FromHours(1) };

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
        var error = await server.Forwarder.SendAsync(context, $"http://{await ports.OfAsync(instance)}", _client, Patience);
        // An instance that dies takes its connections along, as it does without a forwarder between.
        if (error != ForwarderError.None && instance.Life.IsCancellationRequested)
            context.Abort();
    }

    public void Dispose() => _client.Dispose();
}
