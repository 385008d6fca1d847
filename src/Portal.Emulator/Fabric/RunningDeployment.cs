using System.Collections.Frozen;
using Portal.Emulator.State;

namespace Portal.Emulator.Fabric;

/// <summary>A deployment that answers: its instances now, whichever address leads to it.</summary>
internal sealed class RunningDeployment(string uniqueId)
{
    private volatile FrozenDictionary<int, PortRoster> _ports = FrozenDictionary<int, PortRoster>.Empty;
    private Dictionary<string, RunningInstance> _instances = new(StringComparer.OrdinalIgnoreCase);
    private CloudService? _seen;
    private IReadOnlyList<BalancingRule> _rules = [];
    private IReadOnlyList<NatPool> _pools = [];
    private uint _turn;

    /// <summary>Tells a deployment from another that was later made under the same name.</summary>
    public string UniqueId => uniqueId;

    public IEnumerable<int> Ports => _ports.Keys;

    public IReadOnlyCollection<RunningInstance> Instances => _instances.Values;

    /// <summary>Whether anybody is there to take a request on the port.</summary>
    public bool Takes(int port) => _ports.TryGetValue(port, out var roster) && roster.HasTurns;

    /// <summary>The instance whose turn it is, or the one that was asked for by name; none when nobody is there.</summary>
    public RunningInstance? Pick(int port, string? name)
    {
        if (!_ports.TryGetValue(port, out var roster))
            return null;
        return name is null ? roster.Next(Interlocked.Increment(ref _turn)) : roster.Named(name);
    }

    /// <summary>Starts, stops and changes instances as the state says. One writer at a time.</summary>
    public void Follow(CloudService service, IEnumerable<LoadBalancer> balancers)
    {
        var all = balancers.ToList();
        var (rules, pools) = (all.SelectMany(balancer => balancer.Rules).ToList(), all.SelectMany(balancer => balancer.NatPools).ToList());
        if (ReferenceEquals(service, _seen) && rules.SequenceEqual(_rules) && pools.SequenceEqual(_pools))
            return;
        (_seen, _rules, _pools) = (service, rules, pools);
        var before = _instances;
        _instances = service.Instances.ToDictionary(
            instance => instance.Name,
            instance => RunningInstance.Follow(before.GetValueOrDefault(instance.Name), instance, InstanceFace.Of(service, instance)),
            StringComparer.OrdinalIgnoreCase);
        _ports = rules.Select(rule => (rule.Port, Roster: new PortRoster(Behind(rule.Name, service))))
            .Concat(pools.SelectMany(pool => Alone(pool, service)))
            .DistinctBy(port => port.Port)
            .ToFrozenDictionary(port => port.Port, port => port.Roster);
        foreach (var ended in before.Values.Where(instance => !ReferenceEquals(_instances.GetValueOrDefault(instance.Name), instance)))
            ended.End();
    }

    /// <summary>The deployment is gone.</summary>
    public void End()
    {
        _ports = FrozenDictionary<int, PortRoster>.Empty;
        foreach (var instance in _instances.Values)
            instance.End();
        _instances = [];
    }

    // An instance input endpoint: the first port leads to the first instance, and so on.
    private IEnumerable<(int Port, PortRoster Roster)> Alone(NatPool pool, CloudService service) =>
        Behind(pool.Name, service).Take(pool.LastPort - pool.FirstPort + 1).Select((instance, index) => (pool.FirstPort + index, new PortRoster([instance])));

    // A rule or pool is named for its role and endpoint: Web_Http.
    private List<RunningInstance> Behind(string name, CloudService service)
    {
        var role = service.Roles.FirstOrDefault(each => name.StartsWith(each.Name + "_", StringComparison.OrdinalIgnoreCase)) ?? service.Roles.FirstOrDefault();
        return [.. service.Instances.Where(instance => instance.Role == role?.Name).Select(instance => _instances[instance.Name])];
    }
}
