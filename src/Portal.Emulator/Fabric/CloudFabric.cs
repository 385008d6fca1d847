using Microsoft.Extensions.Logging;
using Portal.Emulator.State;

namespace Portal.Emulator.Fabric;

/// <summary>The part of the embedded cloud that answers as the deployments do, behind addresses that can be called.</summary>
internal sealed class CloudFabric : IAsyncDisposable
{
    private readonly CloudStore _store;
    private readonly FabricOptions _options;
    private readonly FabricServer _server;
    private readonly LoopbackNetwork _network;
    private readonly ForwardedDelivery? _forwarded;
    private readonly Traffic _traffic;
    private readonly AddressOpener _opener;
    private readonly InstancePorts _ports;

    private CloudFabric(FabricOptions options, CloudStore store, TimeProvider time, ILoggerFactory loggers)
    {
        (_options, _store) = (options, store);
        _server = new FabricServer(time, loggers);
        var site = new InstanceSite(time);
        _ports = new InstancePorts(_server, site);
        _forwarded = options.Kind == FabricKind.Forwarder ? new ForwardedDelivery(_server, _ports) : null;
        _traffic = new Traffic(_forwarded ?? (IDelivery)new InProcessDelivery(site));
        _network = LoopbackNetwork.Take(options, loggers.CreateLogger<CloudFabric>());
        _opener = new AddressOpener(_server, _traffic, _network);
    }

    /// <summary>Starts to follow the state, and opens all addresses of a small estate.</summary>
    /// <exception cref="ArgumentException">An option makes no sense; all such are named.</exception>
    public static async Task<CloudFabric?> StartAsync(FabricOptions options, CloudStore store, TimeProvider time, ILoggerFactory loggers)
    {
        if (options.Problems().ToList() is { Count: > 0 } problems)
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        if (!options.Enabled)
            return null;
        var fabric = new CloudFabric(options, store, time, loggers);
        await fabric.StartAsync(loggers.CreateLogger<CloudFabric>());
        return fabric;
    }

    /// <summary>All addresses, or those of one service. Asked for one service, or in a small estate, they are opened first.</summary>
    public async Task<IReadOnlyList<AddressRow>> ListAsync(string? service, CancellationToken cancellationToken)
    {
        var cloud = _store.Read();
        var addresses = service is null ? [.. cloud.Addresses.Values] : OfService(cloud, service);
        if (service is not null || IsSmall(cloud))
            await _opener.OpenAsync(addresses, cancellationToken);
        return AddressList.Of(cloud, addresses, _opener);
    }

    /// <summary>Opens one address, named by its IP address, its DNS label or name, or the name of its resource; none when there is no such.</summary>
    public async Task<AddressRow?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var cloud = _store.Read();
        if (cloud.Addresses.Values.FirstOrDefault(address => IsCalled(address, name)) is not { } found)
            return null;
        await _opener.OpenAsync([found], cancellationToken);
        return AddressList.Of(cloud, [found], _opener)[0];
    }

    /// <summary>The instances of a service, each listening.</summary>
    public async Task<IReadOnlyList<InstanceRow>> InstancesAsync(string service)
    {
        var cloud = _store.Read();
        _traffic.Track(OfService(cloud, service).Select(address => address.Id));
        var rows = new List<InstanceRow>();
        foreach (var deployment in cloud.CloudServices.Values.Where(each => each.Tags.GetValueOrDefault(TagNames.HostedService) == service))
        {
            foreach (var instance in _traffic.InstancesOf(deployment.Id))
                rows.Add(new InstanceRow(deployment.Name, deployment.SlotType, instance.Face.Version, instance.Role, instance.Name, await UrlAsync(instance)));
        }
        return rows;
    }

    /// <summary>Lets the open connections of a service stay with their deployments when addresses move, or move along again.</summary>
    /// <returns>Whether there is such a service.</returns>
    public bool Linger(string service, bool stay)
    {
        var known = _store.Read().CloudServices.Values.Any(each => each.Tags.GetValueOrDefault(TagNames.HostedService) == service);
        if (known)
            _traffic.Linger(service, stay);
        return known;
    }

    /// <summary>Closes every listener and ends every answer that is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        _store.Follower = null;
        await _server.CloseAsync();
        _traffic.End();
        await _server.DisposeAsync();
        _forwarded?.Dispose();
        _opener.Dispose();
        _network.Dispose();
    }

    private async Task StartAsync(ILogger log)
    {
        await _server.StartAsync(CancellationToken.None);
        _store.Follower = _traffic.Follow;
        var cloud = _store.Read();
        if (IsSmall(cloud))
            await _opener.OpenAsync([.. cloud.Addresses.Values], CancellationToken.None);
        log.LogInformation("Deployments answer over plain HTTP; GET /.emulator/addresses says where ({Kind}, {Where})",
            _options.Kind, _network);
    }

    private async Task<string?> UrlAsync(RunningInstance instance) =>
        instance.Face.Behaviour == InstanceBehaviour.Refuses ? null : $"http://{await _ports.OfAsync(instance)}";

    private bool IsSmall(Cloud cloud) =>
        _options.EagerUpTo > 0
        && cloud.CloudServices.Values
            .Select(service => service.Tags.GetValueOrDefault(TagNames.HostedService, service.Name))
            .Distinct(StringComparer.Ordinal).Take(_options.EagerUpTo + 1).Count() <= _options.EagerUpTo;

    private static List<PublicAddress> OfService(Cloud cloud, string service) =>
    [
        .. cloud.CloudServices.Values
            .Where(each => each.Tags.GetValueOrDefault(TagNames.HostedService) == service)
            .SelectMany(cloud.LoadBalancersOf)
            .Select(balancer => balancer.AddressId is { } id ? cloud.Addresses.GetValueOrDefault(id) : null)
            .OfType<PublicAddress>(),
    ];

    private static bool IsCalled(PublicAddress address, string name) =>
        ResourceIds.Same(address.IpAddress, name) || ResourceIds.Same(address.DnsLabel, name)
        || ResourceIds.Same(address.Fqdn, name) || ResourceIds.Same(ResourceIds.NameOf(address.Id), name);
}
