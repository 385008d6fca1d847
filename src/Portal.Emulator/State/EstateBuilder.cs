using System.Collections.Immutable;
using Portal.Emulator.Network;

namespace Portal.Emulator.State;

/// <summary>Makes resources of seeds: groups, deployments, load balancers and addresses that belong together.</summary>
internal sealed class EstateBuilder(DateTimeOffset now)
{
    private readonly List<Subscription> _subscriptions = [];
    private readonly List<ResourceGroup> _groups = [];
    private readonly List<CloudService> _deployments = [];
    private readonly List<LoadBalancer> _balancers = [];
    private readonly List<PublicAddress> _addresses = [];
    private readonly List<AutoscaleSetting> _autoscale = [];
    private readonly List<ResourceLock> _locks = [];
    private int _services;

    /// <summary>All that was added. Sorted once: one by one, a large estate would take seconds.</summary>
    public Cloud Cloud => Cloud.Empty with
    {
        Subscriptions = Sorted(_subscriptions, item => item.Id),
        Groups = Sorted(_groups, item => item.Id),
        CloudServices = Sorted(_deployments, item => item.Id),
        LoadBalancers = Sorted(_balancers, item => item.Id),
        Addresses = Sorted(_addresses, item => item.Id),
        AutoscaleSettings = Sorted(_autoscale, item => item.Id),
        Locks = Sorted(_locks, item => item.Id),
    };

    public void Add(Subscription subscription) => _subscriptions.Add(subscription);

    public void Add(ServiceSeed seed)
    {
        _services++;
        _groups.Add(new ResourceGroup(ResourceIds.Group(seed.Subscription, seed.Group), seed.Group, seed.Location));
        var live = IdOf(seed, seed.Live);
        var staged = seed.Staged is null ? null : IdOf(seed, seed.Staged);
        Deploy(seed, seed.Live, seed.MissingPartner is { } missing ? ResourceIds.Beside(live, ResourceIds.CloudServiceType, missing) : staged);
        if (seed.Staged is not null)
            Deploy(seed, seed.Staged with { IsStaged = true }, live);
        Surround(seed, live);
    }

    // Of two of the same id the later one counts: services may share a resource group.
    private static ImmutableSortedDictionary<string, T> Sorted<T>(List<T> items, Func<T, string> id)
    {
        var last = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
            last[id(item)] = item;
        return ImmutableSortedDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, last);
    }

    private static string IdOf(ServiceSeed seed, DeploymentSeed deployment) =>
        ResourceIds.Of(seed.Subscription, seed.Group, ResourceIds.CloudServiceType, $"{seed.Name}-{deployment.Build}");

    private void Deploy(ServiceSeed seed, DeploymentSeed deployment, string? partner)
    {
        var id = IdOf(seed, deployment);
        var balancer = Balancer(seed, deployment, id);
        if (!deployment.InternalBalancer)
        {
            var address = Address(seed, deployment, id);
            _addresses.Add(address with { FrontendId = balancer.FrontendId });
            balancer = balancer with { AddressId = address.Id };
        }
        _balancers.Add(balancer);
        _deployments.Add(deployment.Twist(Service(seed, deployment, id, balancer, partner)).Remembering());
    }

    private CloudService Service(ServiceSeed seed, DeploymentSeed deployment, string id, LoadBalancer balancer, string? partner)
    {
        var addressName = deployment.StaticAddress && balancer.AddressId is { } address ? ResourceIds.NameOf(address) : null;
        var secure = deployment.Roles.SelectMany(role => role.Endpoints).Any(endpoint => endpoint.Protocol == "https");
        return new CloudService
        {
            Id = id,
            Location = seed.Location,
            CreatedAt = now - deployment.Age,
            ModifiedAt = now - deployment.Age,
            UniqueId = Generated.Guid(id),
            Configuration = "",
            Tags = Tags(seed, deployment),
            Roles = [.. deployment.Roles.Select(role => new RoleProfile(role.Name, role.Size, role.Instances))],
            Instances = [.. deployment.Roles.SelectMany(role => Enumerable.Range(0, role.Instances).Select(number => RoleInstance.Number(role.Name, number)))],
            LoadBalancerIds = [balancer.Id],
            SlotType = deployment.IsStaged ? Slots.Staging : Slots.Production,
            SwappableId = partner,
            KeyVaultId = secure ? ResourceIds.Beside(id, "Microsoft.KeyVault/vaults", $"kv-{seed.Name}") : null,
            CertificateUrls = secure ? [$"https://kv-{seed.Name}.vault.azure.net/secrets/tls/{Generated.Guid(seed.Name)[..8]}"] : [],
        }.ConfiguredBy(() => ConfigurationText.Of(seed, deployment, addressName));
    }

    private static ImmutableSortedDictionary<string, string> Tags(ServiceSeed seed, DeploymentSeed deployment) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [TagNames.HostedService] = seed.Name,
            [TagNames.Version] = deployment.Version,
            [TagNames.Label] = deployment.Label,
            [TagNames.DeployedBy] = deployment.By,
            [TagNames.Team] = seed.Team,
        });

    private static LoadBalancer Balancer(ServiceSeed seed, DeploymentSeed deployment, string serviceId) => new()
    {
        Id = ResourceIds.Beside(serviceId, ResourceIds.LoadBalancerType, ResourceIds.NameOf(serviceId) + "-lb"),
        Location = seed.Location,
        FrontendName = ResourceIds.NameOf(serviceId) + "-fe",
        SubnetId = deployment.InternalBalancer
            ? ResourceIds.Beside(serviceId, "Microsoft.Network/virtualNetworks", $"vnet-{seed.Name}") + "/subnets/default"
            : null,
        PrivateIpAddress = deployment.InternalBalancer ? (deployment.IsStaged ? "10.20.0.5" : "10.20.0.4") : null,
        Rules = [.. deployment.Roles.SelectMany(role => role.Endpoints.Select(endpoint => new BalancingRule($"{role.Name}_{endpoint.Name}", endpoint.Port, endpoint.Port)))],
        NatPools = [.. deployment.Roles.Where(role => role.HasInstanceEndpoints).Select(role => new NatPool($"{role.Name}_Instance", 10100, 10100 + role.Instances - 1, 8080))],
    };

    // Addresses for documentation while they last, then those for benchmarks: none of them can be anybody's.
    private PublicAddress Address(ServiceSeed seed, DeploymentSeed deployment, string serviceId)
    {
        var suffix = deployment.IsStaged ? "-staging" : "";
        var side = deployment.IsStaged ? "198.51.100" : "203.0.113";
        return new PublicAddress
        {
            Id = ResourceIds.Beside(serviceId, ResourceIds.PublicAddressType, $"{seed.Name}{suffix}-ip"),
            Location = seed.Location,
            IpAddress = _services < 250 ? $"{side}.{_services + 9}" : $"198.{(deployment.IsStaged ? 19 : 18)}.{_services / 250}.{_services % 250}",
            DnsLabel = seed.Name + suffix,
            Static = deployment.StaticAddress,
        };
    }

    private void Surround(ServiceSeed seed, string live)
    {
        if (seed.Autoscale)
        {
            var role = seed.Live.Roles[0];
            _autoscale.Add(new AutoscaleSetting(
                ResourceIds.Beside(live, "Microsoft.Insights/autoscaleSettings", $"{seed.Name}-autoscale"),
                seed.Location, $"{live}/roles/{role.Name}", Enabled: true, role.Instances, role.Instances * 3));
        }
        if (seed.AddressLocked)
        {
            var address = ResourceIds.Beside(live, ResourceIds.PublicAddressType, $"{seed.Name}-ip");
            _locks.Add(new ResourceLock(address, "keep-address", "ReadOnly", "Partners have this address in their firewalls."));
        }
    }
}
