using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Reads one hosted service from its own resources, in one round trip, or two when something changed since it was listed.</summary>
internal sealed class PairReader(FactReads reads, CloudServicesOptions options, TimeProvider time)
{
    /// <summary>Null when neither side exists any more.</summary>
    /// <exception cref="CloudFailureException">A side could not be read.</exception>
    public async Task<CloudServicePair?> ReadAsync(HostedService service, CancellationToken cancellationToken)
    {
        var readAt = time.GetUtcNow();
        var gathering = new Gathering(reads, cancellationToken);
        foreach (var deployment in service.Deployments)
            Want(gathering, deployment);
        await gathering.RoundTripAsync();

        var known = await KnownAsync(service, gathering);
        foreach (var side in known)
            WantRest(gathering, side);
        await gathering.RoundTripAsync();

        return known is [] ? null : await AssembleAsync(service, known, gathering, readAt);
    }

    private static void Want(Gathering gathering, Deployment deployment)
    {
        gathering.WantService(deployment.Id.Value);
        if (deployment.Vip is { } vip)
            gathering.WantAddress(vip.Id);
    }

    private static void WantRest(Gathering gathering, CloudServiceSide side)
    {
        gathering.WantCertificates(side);
        if (SideNetwork.AddressIdOf(side) is { } address)
            gathering.WantAddress(address);
        if (Pairing.PartnerIdOf(side) is { } partner && gathering.WantService(partner))
            gathering.WantAddressesBeside(partner);
    }

    private static async Task<List<CloudServiceSide>> KnownAsync(HostedService service, Gathering gathering)
    {
        List<CloudServiceSide> sides = [];
        foreach (var deployment in service.Deployments)
        {
            var reading = await gathering.ServiceAsync(deployment.Id.Value);
            if (reading.Failure() is { } failure)
                throw new CloudFailureException(failure);
            if (reading.OrNull() is { } side)
                sides.Add(side);
        }

        return sides;
    }

    private async Task<CloudServicePair> AssembleAsync(HostedService service, List<CloudServiceSide> known, Gathering gathering, DateTimeOffset readAt)
    {
        var first = known[0];
        var partner = Pairing.PartnerIdOf(first) is { } id ? await gathering.ServiceAsync(id) : Reading.NotAsked<CloudServiceSide>();
        var second = known.Count > 1 ? known[1] : partner.OrNull() is { } other && Pairing.ArePartners(first, other) ? other : null;
        var (production, staging) = Pairing.Order(
            await gathering.CompleteAsync(first), second is null ? null : await gathering.CompleteAsync(second));
        var seenFrom = production ?? staging!;
        return PairFacts.Finish(
            await gathering.CompleteAsync(new CloudServicePair
            {
                Service = service,
                ReadAt = readAt,
                Production = production,
                Staging = staging,
                Partner = Pairing.Reference(seenFrom, ResourcePath.Same(seenFrom.Id, first.Id) ? partner : Reading.Of(first)),
                Options = options,
            }),
            service.Key,
            service.Subscription);
    }
}
