using System.Collections.Concurrent;
using System.Net;

namespace Portal.Emulator.Fabric;

/// <summary>The listeners of instances, each on a port of its own: opened when it is first needed, closed when the instance ends.</summary>
internal sealed class InstancePorts(FabricServer server, InstanceSite site)
{
    private readonly ConcurrentDictionary<RunningInstance, Lazy<Task<FabricListener>>> _ports = new();

    /// <summary>Where the instance listens.</summary>
    public async Task<IPEndPoint> OfAsync(RunningInstance instance) =>
        (await _ports.GetOrAdd(instance, each => new Lazy<Task<FabricListener>>(() => OpenAsync(each))).Value).EndPoint;

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
