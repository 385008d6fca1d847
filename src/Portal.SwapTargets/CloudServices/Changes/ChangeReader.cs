using System.Text.Json.Nodes;
using Portal.Domain;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices.Reads;

namespace Portal.SwapTargets.CloudServices.Changes;

/// <summary>Reads all that a change is judged on from the resources themselves.</summary>
internal sealed class ChangeReader(FactReads reads, PairReader pairs, CurrentDeployment current, CloudServicesOptions options, TimeProvider time)
{
    public static DeploymentId IdOf(DeploymentOrder order) => new($"/subscriptions/{order.Subscription.Value}/resourceGroups/{order.ResourceGroup}/providers/Microsoft.Compute/cloudServices/{order.Name}");

    /// <exception cref="CloudFailureException">Something without which nothing can be judged could not be read.</exception>
    public async Task<ChangeReading> ReadAsync(ChangeOrder order, HostedService? known, CancellationToken cancellationToken)
    {
        var readAt = time.GetUtcNow();
        var pair = known is null ? null : await pairs.ReadAsync(known, cancellationToken);
        var side = order.Side switch { Slot.Production => pair?.Production, Slot.Staging => pair?.Staging, _ => null };
        var reading = new ChangeReading { ReadAt = readAt, Service = pair?.Service, Target = side is null ? null : Now(side, pair!.Service.In(order.Side!.Value)), Unread = Unread(pair) };
        if (order.Kind == ChangeKind.Update && side is not null)
            reading = reading with { Target = WithContent(reading.Target!, await current.ReadAsync(side.Id, cancellationToken)) };
        if (order.Kind is ChangeKind.Deploy or ChangeKind.Redeploy && order.Deployment is { } wanted)
            reading = await WithWantedAsync(reading, wanted, pair, side, cancellationToken);
        return await WithLockAsync(reading, order, pair, side, cancellationToken);
    }

    private DeploymentNow Now(CloudServiceSide side, Deployment? shown) => new(
        new DeploymentId(side.Id), side.Name, side.ProvisioningState,
        side.InstanceView.OrNull()?.PowerState is { } power ? ResourcePath.Same(power, "started") : null,
        side.InstanceView.OrNull()?.CurrentUpgradeDomain is { } domain and >= 0 ? domain : null)
    {
        Version = side.TagOf(options.VersionTag) is { Length: > 0 } version ? version : side.Name,
        Partner = Pairing.PartnerIdOf(side) is { } partner ? new DeploymentId(partner) : null,
        Region = side.Location,
        Roles = shown?.Roles ?? [],
        Vip = shown?.Vip,
    };

    private static DeploymentNow WithContent(DeploymentNow now, JsonObject current) => now with
    {
        Configuration = current["properties"]?["configuration"]?.GetValue<string>() ?? "",
        Certificates = (current["properties"]?["osProfile"]?["secrets"]?.AsArray() ?? []).SelectMany(CertificatesOf).ToEquatableList(),
    };

    private static IEnumerable<CertificateOrder> CertificatesOf(JsonNode? secret) =>
        (secret?["vaultCertificates"]?.AsArray() ?? []).Select(certificate => new CertificateOrder(
            secret?["sourceVault"]?["id"]?.GetValue<string>() ?? "", certificate?["certificateUrl"]?.GetValue<string>() ?? ""));

    private async Task<ChangeReading> WithWantedAsync(ChangeReading reading, DeploymentOrder wanted, CloudServicePair? pair, CloudServiceSide? replaced, CancellationToken cancellationToken)
    {
        var id = IdOf(wanted);
        var there = reads.ServiceAsync(id.Value, cancellationToken);
        var address = reads.PublicIpAsync(wanted.Address.Id, cancellationToken);
        var partner = PartnerAsync(wanted, pair, cancellationToken);
        await Task.WhenAll(there, address, partner);
        return reading with
        {
            Wanted = id,
            IsNameTaken = Require(await there) is { } taken && !ResourcePath.Same(taken.Id, replaced?.Id),
            Address = Require(await address) is { } read ? Held(read, replaced) : null,
            Partner = await partner,
        };
    }

    private async Task<DeploymentNow?> PartnerAsync(DeploymentOrder wanted, CloudServicePair? pair, CancellationToken cancellationToken)
    {
        if (wanted.PairWith is not { } id)
            return null;
        if (pair?.Sides.FirstOrDefault(side => ResourcePath.Same(side.Id, id.Value)) is { } known)
            return Now(known, pair.Service.Deployments.FirstOrDefault(deployment => deployment.Id == id));
        return Require(await reads.ServiceAsync(id.Value, cancellationToken)) is { } side ? Now(side, DeploymentFacts.Of(side, side.Slot ?? Slot.Production, options)) : null;
    }

    private static AddressNow Held(PublicIpFacts address, CloudServiceSide? replaced)
    {
        var isReplaceds = replaced is not null && (ResourcePath.Same(SideNetwork.AddressIdOf(replaced), address.Id)
            || (address.FrontendId is { } frontend && SideNetwork.BalancerIdOf(replaced) is { } balancer && ResourcePath.IsWithin(frontend, balancer)));
        return new AddressNow(address.Id, address.Address, address.HostName, address.Allocation, isReplaceds ? new DeploymentId(replaced!.Id) : null, address.FrontendId is not null || isReplaceds);
    }

    private async Task<ChangeReading> WithLockAsync(ChangeReading reading, ChangeOrder order, CloudServicePair? pair, CloudServiceSide? side, CancellationToken cancellationToken)
    {
        var scope = side?.Id ?? reading.Wanted?.Value;
        if (scope is null)
            return reading;
        var locks = pair?.Locks is { } read and not Reading<EquatableList<ResourceLock>>.NotAsked ? read
            : await reads.LocksAsync(ResourcePath.SubscriptionScopeOf(scope), cancellationToken);
        if (locks.Failure() is { } failure)
            return reading with { Unread = reading.Unread ?? failure.Sentence };
        var removes = order.Kind is ChangeKind.Delete or ChangeKind.Redeploy;
        var found = locks.OrNull()?.FirstOrDefault(item => Forbids(item, scope, removes) || (removes && side is not null && ForbidsRemoving(item, side)));
        return found is null ? reading : reading with { Lock = $"Lock {found.Name} ({found.Level}) covers {ResourcePath.NameOf(found.Scope)}." };
    }

    private static bool Forbids(ResourceLock item, string? id, bool removes) =>
        id is not null && item.Scope.Length > 0 && ResourcePath.IsWithin(id, item.Scope) && (removes || ResourcePath.Same(item.Level, "ReadOnly"));

    /// <summary>The load balancer goes with the service, and its address is let go of.</summary>
    private static bool ForbidsRemoving(ResourceLock item, CloudServiceSide side) =>
        Forbids(item, SideNetwork.BalancerIdOf(side), removes: true) || Forbids(item, SideNetwork.AddressIdOf(side), removes: false);

    private static string? Unread(CloudServicePair? pair) =>
        pair?.Sides.Select(side => side.InstanceView.Failure() ?? side.Instances.Failure()).FirstOrDefault(failure => failure is not null)?.Sentence;

    private static T? Require<T>(Reading<T> reading)
        where T : class => reading.Failure() is { } failure ? throw new CloudFailureException(failure) : reading.OrNull();
}
