using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Reads slot and address of both sides of a swap, all at once.</summary>
internal sealed class SidesReader(FactReads reads)
{
    private const string Settled = "Succeeded";

    /// <exception cref="CloudFailureException">Something could not be read.</exception>
    public async Task<SidesReading> ReadAsync(SwapIntent intent, CancellationToken cancellationToken)
    {
        var addresses = Task.WhenAll(new[] { intent.Production, intent.Staging }.Select(side => AddressAsync(side.Vip.Id, cancellationToken)));
        var production = SideAsync(intent.Production.Deployment, addresses, cancellationToken);
        var staging = SideAsync(intent.Staging.Deployment, addresses, cancellationToken);
        await Task.WhenAll(production, staging);
        return new SidesReading(await production, await staging);
    }

    private async Task<SideNow> SideAsync(DeploymentId deployment, Task<PublicIpFacts?[]> addresses, CancellationToken cancellationToken)
    {
        var service = reads.ServiceAsync(deployment.Value, cancellationToken);
        var slot = reads.SlotAsync(deployment.Value, cancellationToken);
        await Task.WhenAll(service, slot, addresses);
        var side = Require(await service);
        if (side is null)
            return new SideNow(deployment, null, null, Settled: true);
        var held = (await addresses).OfType<PublicIpFacts>().ToList();
        return new SideNow(
            deployment,
            SlotOf(side, await slot),
            VipOf(side, held),
            ResourcePath.Same(side.ProvisioningState, Settled) && held.TrueForAll(address => ResourcePath.Same(address.ProvisioningState, Settled)),
            SideNetwork.FrontendIdOf(side),
            side.Location);
    }

    private async Task<PublicIpFacts?> AddressAsync(string id, CancellationToken cancellationToken) =>
        Require(await reads.PublicIpAsync(id, cancellationToken));

    private static Slot? SlotOf(CloudServiceSide side, Reading<Slot> slot) =>
        slot.Failure() is { } failure ? throw new CloudFailureException(failure)
        : slot.TryGet(out var read) ? read
        : side.SlotInProfile;

    // The network's own word goes first: it is where requests are sent. The service's profile tells when the network does not.
    private static string? VipOf(CloudServiceSide side, List<PublicIpFacts> addresses)
    {
        var balancer = SideNetwork.BalancerIdOf(side);
        var held = addresses.Find(address => balancer is not null && address.FrontendId is { } frontend && ResourcePath.IsWithin(frontend, balancer));
        return held?.Id ?? SideNetwork.AddressIdOf(side);
    }

    private static T? Require<T>(Reading<T> reading)
        where T : class => reading.Failure() is { } failure ? throw new CloudFailureException(failure) : reading.OrNull();
}
