using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Makes pairs of the cloud services of a subscription; each appears exactly once.</summary>
/// <param name="sides">All of the subscription.</param>
/// <param name="foreign">Partners in other subscriptions.</param>
internal sealed class PairMaker(
    IReadOnlyList<CloudServiceSide> sides, IReadOnlyDictionary<string, Reading<CloudServiceSide>> foreign, CloudServicesOptions options)
{
    private readonly ById<CloudServiceSide> _own = new(sides, side => side.Id);

    public IEnumerable<CloudServicePair> Pairs(DateTimeOffset readAt, Subscription subscription)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var side in sides)
        {
            if (!taken.Add(side.Id))
                continue;
            var partner = Find(side);
            var mutual = partner.OrNull() is { } other && Pairing.ArePartners(side, other) ? other : null;
            var (production, staging) = Pairing.Order(side, mutual);
            // A pair over two subscriptions is listed where its production is.
            if (production is not null && _own.Find(production.Id) is not Reading<CloudServiceSide>.Read)
                continue;
            if (mutual is not null)
                taken.Add(mutual.Id);
            yield return Make(production, staging, side, partner, readAt, subscription);
        }
    }

    private Reading<CloudServiceSide> Find(CloudServiceSide side) =>
        Pairing.PartnerIdOf(side) is not { } id ? Reading.NotAsked<CloudServiceSide>()
        : foreign.TryGetValue(id, out var elsewhere) ? elsewhere
        : _own.Find(id);

    private CloudServicePair Make(
        CloudServiceSide? production,
        CloudServiceSide? staging,
        CloudServiceSide first,
        Reading<CloudServiceSide> partner,
        DateTimeOffset readAt,
        Subscription subscription)
    {
        var seenFrom = production ?? staging!;
        return new CloudServicePair
        {
            // Stands in until the pair is finished.
            Service = new HostedService(default, CloudServiceTarget.KindName, seenFrom.Name, subscription, seenFrom.Location, null, null),
            ReadAt = readAt,
            Production = production,
            Staging = staging,
            Partner = Pairing.Reference(seenFrom, ResourcePath.Same(seenFrom.Id, first.Id) ? partner : Reading.Of(first)),
            Options = options,
        };
    }
}
