using Portal.Domain;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Picks, out of what a subscription has, what concerns one pair.</summary>
internal static class PairGuards
{
    public static Reading<EquatableList<AutoscaleSetting>> Autoscale(CloudServicePair pair, Reading<EquatableList<AutoscaleSetting>> all)
    {
        var services = pair.Sides.Select(side => side.Id).ToList();
        return all.Then(settings => Reading.Of(GuardFacts.Of(settings, services)));
    }

    public static Reading<EquatableList<ResourceLock>> Locks(CloudServicePair pair, Reading<EquatableList<ResourceLock>> all)
    {
        var resources = pair.Sides.SelectMany(Resources).ToList();
        return all.Then(locks => Reading.Of(GuardFacts.Of(locks, resources)));
    }

    private static IEnumerable<string> Resources(CloudServiceSide side) =>
        new[] { side.Id, SideNetwork.BalancerIdOf(side), SideNetwork.AddressIdOf(side) }.OfType<string>();
}
