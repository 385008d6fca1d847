using Portal.Domain;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Every read of this kind as a fact, whatever comes of it.</summary>
internal sealed class FactReads(ComputeReads compute, NetworkReads network, GuardReads guards, VaultReads vaults)
{
    public Task<Reading<CloudServiceSide>> ServiceAsync(string id, CancellationToken cancellationToken) => Attempt.ReadAsync(
        $"read cloud service {ResourcePath.NameOf(id)}",
        async () => SideFacts.Of(await compute.ServiceAsync(id, cancellationToken)),
        cancellationToken);

    /// <exception cref="Portal.Domain.Swaps.CloudFailureException">The list could not be read.</exception>
    public Task<IReadOnlyList<CloudServiceSide>> ServicesAsync(Subscription subscription, CancellationToken cancellationToken) =>
        Attempt.RequireAsync<IReadOnlyList<CloudServiceSide>>(
            $"list the cloud services of {subscription.Name}",
            async () => [.. (await compute.ServicesAsync(subscription.Id.Value, cancellationToken)).Select(SideFacts.Of)],
            cancellationToken);

    public Task<Reading<InstanceViewFacts>> InstanceViewAsync(string id, CancellationToken cancellationToken) => Attempt.ReadAsync(
        $"read the instances of {ResourcePath.NameOf(id)}",
        async () => InstanceFactsOf.View(await compute.InstanceViewAsync(id, cancellationToken)),
        cancellationToken);

    public Task<Reading<EquatableList<InstanceFacts>>> InstancesAsync(string id, CancellationToken cancellationToken) => Attempt.ReadAsync(
        $"read the instances of {ResourcePath.NameOf(id)} by name",
        async () => InstanceFactsOf.Instances(await compute.RoleInstancesAsync(id, cancellationToken)),
        cancellationToken);

    public Task<Reading<Slot>> SlotAsync(string id, CancellationToken cancellationToken) => Attempt.ReadAsync(
        $"read the slot of {ResourcePath.NameOf(id)}",
        async () => Slots.Require((await network.SlotAsync(id, cancellationToken)).Properties?.SlotType),
        cancellationToken);

    public Task<Reading<PublicIpFacts>> PublicIpAsync(string id, CancellationToken cancellationToken) => Attempt.ReadAsync(
        $"read the address {ResourcePath.NameOf(id)}",
        async () => NetworkFacts.Of(await network.PublicIpAsync(id, cancellationToken)),
        cancellationToken);

    public Task<Reading<ById<PublicIpFacts>>> PublicIpsAsync(string scope, CancellationToken cancellationToken) => Attempt.ReadAsync(
        $"list the addresses of {ResourcePath.NameOf(scope)}",
        async () => new ById<PublicIpFacts>((await network.PublicIpsAsync(scope, cancellationToken)).Select(NetworkFacts.Of), address => address.Id),
        cancellationToken);

    public Task<Reading<ById<LoadBalancerFacts>>> LoadBalancersAsync(string scope, CancellationToken cancellationToken) => Attempt.ReadAsync(
        $"list the load balancers of {ResourcePath.NameOf(scope)}",
        async () => new ById<LoadBalancerFacts>((await network.LoadBalancersAsync(scope, cancellationToken)).Select(NetworkFacts.Of), balancer => balancer.Id),
        cancellationToken);

    /// <param name="key">As <see cref="VaultCertificate.Key"/> has it.</param>
    public Task<Reading<CertificateFacts>> CertificateAsync(string key, CancellationToken cancellationToken) =>
        vaults.CertificateAsync(VaultCertificate.OfKey(key), cancellationToken);

    public Task<Reading<EquatableList<AutoscaleSetting>>> AutoscaleAsync(string scope, CancellationToken cancellationToken) => Attempt.ReadAsync(
        $"list the autoscale settings of {ResourcePath.NameOf(scope)}",
        async () => GuardFacts.Autoscale(await guards.AutoscaleAsync(scope, cancellationToken)),
        cancellationToken);

    public Task<Reading<EquatableList<ResourceLock>>> LocksAsync(string scope, CancellationToken cancellationToken) => Attempt.ReadAsync(
        $"list the locks of {ResourcePath.NameOf(scope)}",
        async () => GuardFacts.Locks(await guards.LocksAsync(scope, cancellationToken)),
        cancellationToken);

    public Task<Reading<EquatableList<ScopeGrants>>> PermissionsAsync(string scope, CancellationToken cancellationToken) => Attempt.ReadAsync(
        $"read its permissions in resource group {ResourcePath.NameOf(scope)}",
        async () => GuardFacts.Permissions(scope, await guards.PermissionsAsync(scope, cancellationToken)),
        cancellationToken);
}
