using Portal.Domain;
using Portal.Domain.HostedServices;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Reads of a few cloud services and of all they stand on. What is wanted starts at once, all side by side.</summary>
internal sealed class Gathering(FactReads reads, CancellationToken cancellationToken)
{
    private readonly Shelf<CloudServiceSide> _services = new(reads.ServiceAsync, cancellationToken);
    private readonly Shelf<InstanceViewFacts> _views = new(reads.InstanceViewAsync, cancellationToken);
    private readonly Shelf<EquatableList<InstanceFacts>> _instances = new(reads.InstancesAsync, cancellationToken);
    private readonly Shelf<Slot> _slots = new(reads.SlotAsync, cancellationToken);
    private readonly Shelf<PublicIpFacts> _addresses = new(reads.PublicIpAsync, cancellationToken);
    private readonly Shelf<ById<PublicIpFacts>> _addressLists = new(reads.PublicIpsAsync, cancellationToken);
    private readonly Shelf<ById<LoadBalancerFacts>> _balancers = new(reads.LoadBalancersAsync, cancellationToken);
    private readonly Shelf<EquatableList<ScopeGrants>> _grants = new(reads.PermissionsAsync, cancellationToken);
    private readonly Shelf<EquatableList<AutoscaleSetting>> _autoscale = new(reads.AutoscaleAsync, cancellationToken);
    private readonly Shelf<CertificateFacts> _certificates = new(reads.CertificateAsync, cancellationToken);
    private readonly Shelf<EquatableList<ResourceLock>> _locks = new(reads.LocksAsync, cancellationToken);

    /// <summary>Wants a service, and what can be told of it by its id alone; false when it was wanted before.</summary>
    public bool WantService(string id)
    {
        if (!_services.Want(id))
            return false;
        _views.Want(id);
        _instances.Want(id);
        _slots.Want(id);
        // Its load balancer has a name that only the service tells, but always lies in the same group: the list saves a round trip.
        _balancers.Want(ResourcePath.GroupScopeOf(id));
        _grants.Want(ResourcePath.GroupScopeOf(id));
        _autoscale.Want(ResourcePath.SubscriptionScopeOf(id));
        _locks.Want(ResourcePath.SubscriptionScopeOf(id));
        return true;
    }

    public void WantAddress(string id) => _addresses.Want(id);

    public void WantCertificates(CloudServiceSide side)
    {
        foreach (var certificate in side.VaultCertificates)
            _certificates.Want(certificate.Key);
    }

    /// <summary>For a service whose address is not known by id yet.</summary>
    public void WantAddressesBeside(string serviceId) => _addressLists.Want(ResourcePath.GroupScopeOf(serviceId));

    /// <summary>Waits for all that is wanted: one round trip, since nothing of it waits for something else.</summary>
    public Task RoundTripAsync() => Task.WhenAll(
    [
        .. _services.Reads, .. _views.Reads, .. _instances.Reads, .. _slots.Reads, .. _addresses.Reads, .. _addressLists.Reads,
        .. _certificates.Reads, .. _balancers.Reads, .. _grants.Reads, .. _autoscale.Reads, .. _locks.Reads,
    ]);

    /// <summary>The service without what it stands on.</summary>
    public Task<Reading<CloudServiceSide>> ServiceAsync(string id) => _services.FindAsync(id);

    /// <summary>The same service with everything that was read of it.</summary>
    public async Task<CloudServiceSide> CompleteAsync(CloudServiceSide side) => side with
    {
        InstanceView = await _views.FindAsync(side.Id),
        Instances = await _instances.FindAsync(side.Id),
        SlotInSwap = await _slots.FindAsync(side.Id),
        LoadBalancer = SideNetwork.Balancer(side, await _balancers.FindAsync(ResourcePath.GroupScopeOf(side.Id))),
        PublicIp = await AddressAsync(side),
        Certificates = await CertificatesAsync(side),
    };

    public async Task<CloudServicePair> CompleteAsync(CloudServicePair pair)
    {
        var subscriptions = pair.Sides.Select(side => ResourcePath.SubscriptionScopeOf(side.Id)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var groups = pair.Sides.Select(side => ResourcePath.GroupScopeOf(side.Id)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return pair with
        {
            Autoscale = PairGuards.Autoscale(pair, Reading.Together(await Task.WhenAll(subscriptions.Select(_autoscale.FindAsync)))),
            Locks = PairGuards.Locks(pair, Reading.Together(await Task.WhenAll(subscriptions.Select(_locks.FindAsync)))),
            Permissions = Reading.Together(await Task.WhenAll(groups.Select(_grants.FindAsync))),
        };
    }

    /// <summary>One that cannot be read leaves the rest unknown, too.</summary>
    private async Task<Reading<EquatableList<CertificateFacts>>> CertificatesAsync(CloudServiceSide side)
    {
        var read = await Task.WhenAll(side.VaultCertificates.Select(certificate => _certificates.FindAsync(certificate.Key)));
        return Reading.Together(read.Select(each => each.Then(facts => Reading.Of<EquatableList<CertificateFacts>>([facts]))));
    }

    private async Task<Reading<PublicIpFacts>> AddressAsync(CloudServiceSide side)
    {
        if (SideNetwork.AddressIdOf(side) is not { } id)
            return Reading.Missing<PublicIpFacts>();
        var byId = await _addresses.FindAsync(id);
        return byId is Reading<PublicIpFacts>.NotAsked
            ? SideNetwork.Address(side, await _addressLists.FindAsync(ResourcePath.GroupScopeOf(side.Id)))
            : byId;
    }
}
