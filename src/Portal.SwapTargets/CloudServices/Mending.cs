using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices.Reads;

namespace Portal.SwapTargets.CloudServices;

/// <summary>
/// Mends a pair of which one half moved. Each request says what shall be: addresses first go to the front ends that the slots speak of,
/// then the slots are asked for as they were wanted. Azure refuses a swap while an address is missing.
/// </summary>
internal sealed class Mending(NetworkReads network)
{
    /// <summary>What is left to ask for, first to last; nothing when all is as wanted.</summary>
    public IReadOnlyList<MendRequest> Of(SwapIntent wanted, SidesReading now)
    {
        var verdict = now.Judge(wanted);
        if (verdict == SidesVerdict.Swapped)
            return [];
        if (verdict == SidesVerdict.NotSwapped)
            return [Slots(wanted)];
        var slotsAreWanted = now.Production.Slot == Slot.Staging && now.Staging.Slot == Slot.Production;
        var slotsAreOld = now.Production.Slot == Slot.Production && now.Staging.Slot == Slot.Staging;
        return (slotsAreWanted, slotsAreOld) switch
        {
            (true, _) => Addresses(wanted, now, crossed: true),
            (_, true) => [.. Addresses(wanted, now, crossed: false), Slots(wanted)],
            _ => [Slots(wanted)],
        };
    }

    private MendRequest Slots(SwapIntent wanted) => new(
        $"Put {wanted.Staging.Name} into production", "PUT", network.SwapAddress(wanted.Staging.Deployment.Value), new { properties = new { slotType = "Production" } });

    private MendRequest[] Addresses(SwapIntent wanted, SidesReading now, bool crossed)
    {
        if (now is not { Production: { FrontendId: { } one, Region: { } region }, Staging.FrontendId: { } other })
            return [];
        var (here, there) = crossed ? (wanted.Staging.Vip, wanted.Production.Vip) : (wanted.Production.Vip, wanted.Staging.Vip);
        return
        [
            new MendRequest(
                $"Give {here.Address ?? here.Name} to {wanted.Production.Name} and {there.Address ?? there.Name} to {wanted.Staging.Name}", "POST",
                network.AddressesAddress(ResourcePath.SubscriptionScopeOf(wanted.Production.Deployment.Value), region),
                new { frontendIPConfigurations = new[] { Frontend(one, here), Frontend(other, there) } }),
        ];
    }

    private static object Frontend(string id, Vip address) => new { id, properties = new { publicIPAddress = new { id = address.Id } } };
}
