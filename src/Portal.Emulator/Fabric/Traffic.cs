using Portal.Emulator.State;

namespace Portal.Emulator.Fabric;

/// <summary>
/// Keeps the addresses somebody has asked for in step with the state. It is told of every change inside the change itself,
/// before anybody can read the new state: state and traffic cannot disagree.
/// </summary>
internal sealed class Traffic(IDelivery delivery)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Vip> _vips = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RunningDeployment> _deployments = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _lingering = new(StringComparer.Ordinal);
    private readonly OwnerIndex _index = new();
    private readonly Dictionary<string, CloudService?> _owners = new(StringComparer.OrdinalIgnoreCase);
    private Cloud _cloud = Cloud.Empty;

    /// <summary>Takes the next state over; its cost depends on the addresses asked for, not on the size of the estate.</summary>
    public void Follow(Cloud next)
    {
        lock (_gate)
        {
            var before = _cloud;
            _cloud = next;
            if (!ReferenceEquals(before.Addresses, next.Addresses) || !ReferenceEquals(before.LoadBalancers, next.LoadBalancers)
                || !ReferenceEquals(before.CloudServices, next.CloudServices))
                Settle();
        }
    }

    /// <summary>The addresses of these ids, from now on kept in step.</summary>
    public IReadOnlyList<Vip> Track(IEnumerable<string> addressIds)
    {
        lock (_gate)
        {
            var known = _vips.Count;
            var tracked = addressIds.Where(_cloud.Addresses.ContainsKey).Select(Vip).ToList();
            if (_vips.Count != known)
                Settle();
            return tracked;
        }
    }

    /// <summary>The instances of a deployment behind an address that is kept in step.</summary>
    public IReadOnlyList<RunningInstance> InstancesOf(string deploymentId)
    {
        lock (_gate)
            return [.. _deployments.GetValueOrDefault(deploymentId)?.Instances ?? []];
    }

    /// <summary>Lets the connections of a service stay where they are when addresses move, or lets them move again.</summary>
    public void Linger(string service, bool stay)
    {
        lock (_gate)
        {
            if (stay ? _lingering.Add(service) : _lingering.Remove(service))
                Settle();
        }
    }

    /// <summary>Ends every instance, and with it every request that is being answered.</summary>
    public void End()
    {
        lock (_gate)
        {
            foreach (var deployment in _deployments.Values)
                deployment.End();
            _deployments.Clear();
            _vips.Clear();
        }
    }

    private Vip Vip(string addressId)
    {
        if (!_vips.TryGetValue(addressId, out var vip))
            _vips[addressId] = vip = new Vip(addressId, delivery);
        return vip;
    }

    private void Settle()
    {
        _owners.Clear();
        foreach (var vip in _vips.Values.ToList())
            Seat(vip);
        foreach (var (id, deployment) in _deployments.ToList())
        {
            if (_cloud.CloudServices.TryGetValue(id, out var service) && service.UniqueId == deployment.UniqueId)
                deployment.Follow(service, _cloud.LoadBalancersOf(service));
        }
        foreach (var pair in _vips.Values.Select(vip => vip.Pair!).Distinct())
            Put(pair);
        EndTheDeleted();
    }

    // Who is exchanged with whom changes only when another partner turns up: an address that has lost its deployment keeps its place.
    private void Seat(Vip vip)
    {
        var owner = Owner(vip);
        var other = owner is null ? null : PartnerAddress(owner);
        if (other is not null && Vip(other) is var partner && !ReferenceEquals(partner, vip))
        {
            if (vip.Pair?.IsOf(vip, partner) != true)
                Seat(vip, partner);
        }
        else if (vip.Pair is null)
        {
            Seat(vip, null);
        }
    }

    private CloudService? Owner(Vip vip)
    {
        if (!_owners.TryGetValue(vip.AddressId, out var owner))
            _owners[vip.AddressId] = owner = _index.Owner(_cloud, vip.AddressId);
        return owner;
    }

    private void Seat(Vip one, Vip? other)
    {
        var pair = new VipPair(one, other);
        Put(pair);
        one.Pair = pair;
        if (other is not null)
            other.Pair = pair;
    }

    private string? PartnerAddress(CloudService owner) =>
        owner.SwappableId is { } id && _cloud.CloudServices.TryGetValue(id, out var partner)
            ? _cloud.LoadBalancersOf(partner).Select(balancer => balancer.AddressId).FirstOrDefault(address => address is not null && _cloud.Addresses.ContainsKey(address))
            : null;

    private void Put(VipPair pair)
    {
        var first = Owner(pair.First);
        var second = pair.Second is null ? null : Owner(pair.Second);
        pair.Lingers = _lingering.Count > 0 && (Lingers(first) || Lingers(second));
        pair.Put(Running(first), Running(second));
    }

    private bool Lingers(CloudService? service) => service?.Tags.GetValueOrDefault(TagNames.HostedService) is { } name && _lingering.Contains(name);

    private RunningDeployment? Running(CloudService? service)
    {
        if (service is null)
            return null;
        if (_deployments.TryGetValue(service.Id, out var running) && running.UniqueId == service.UniqueId)
            return running;
        running?.End();
        _deployments[service.Id] = running = new RunningDeployment(service.UniqueId);
        running.Follow(service, _cloud.LoadBalancersOf(service));
        return running;
    }

    private void EndTheDeleted()
    {
        foreach (var (id, deployment) in _deployments.Where(item => !_cloud.CloudServices.ContainsKey(item.Key)).ToList())
        {
            _deployments.Remove(id);
            deployment.End();
        }
    }
}
