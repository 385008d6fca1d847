using Portal.Domain.HostedServices;
using static Portal.Domain.Changes.ChangeFactKind;

namespace Portal.Domain.Changes;

/// <summary>What an operator must know before a change.</summary>
internal static class ChangeFactList
{
    public static IEnumerable<ChangeFact> Of(ChangeFacts facts) =>
        Serving(facts).Concat(Downtimes(facts)).Concat(Addresses(facts)).Concat(Pairs(facts)).Concat(Costs(facts)).Concat(Datas(facts));

    private static IEnumerable<ChangeFact> Serving(ChangeFacts facts)
    {
        if (facts.Target is { Vip: { } vip } target && facts.Order.Side is { } side)
            yield return new(ChangeFactKind.Service, side == Slot.Production ? $"{target.Name} serves production at {vip.Name}." : $"{target.Name} is in staging at {vip.Name}; production does not notice.");
        if (facts.Kind == ChangeKind.Deploy)
            yield return new(ChangeFactKind.Service, facts.Order.Deployment!.Slot == Slot.Staging ? "It comes beside production, which goes on serving."
                : facts.Reading.Partner is { } beside ? $"It comes into production, which is empty, beside {beside.Name}."
                : "It is the first deployment of this service.");
    }

    private static IEnumerable<ChangeFact> Downtimes(ChangeFacts facts) => facts.Kind switch
    {
        ChangeKind.Redeploy => [new(Downtime, $"The address answers nobody from the deletion until the new instances have started: {facts.Earlier.Or("minutes at best, as long as Azure takes to deploy")}.")],
        ChangeKind.Update when facts.Order.Mode == UpgradeMode.Simultaneous => [new(Downtime, "All instances are updated at once: nobody is served meanwhile.")],
        ChangeKind.Update when facts.Order.Mode == UpgradeMode.Manual => [new(Downtime, "One update domain after the other, each when you say so; the others serve meanwhile.")],
        ChangeKind.Update => [new(Downtime, "One update domain after the other; the others serve meanwhile. An instance that does not start within 30 minutes is passed over.")],
        ChangeKind.Restart or ChangeKind.Reimage when facts.IsWhole => [new(Downtime, "All instances at once: the deployment answers nobody until they have started.")],
        ChangeKind.Restart or ChangeKind.Reimage => [new(Downtime, "The other instances serve meanwhile, where the role has others.")],
        ChangeKind.Stop => [new(Downtime, "The deployment answers nobody until it is started again.")],
        _ => [],
    };

    private static IEnumerable<ChangeFact> Addresses(ChangeFacts facts)
    {
        if (facts.Removes && facts.Target?.Vip is { } vip)
            yield return new(Address, AddressWords(vip, facts.Kind == ChangeKind.Redeploy));
        if (facts.Creates && facts.Order.Deployment!.Address is { IsNew: true } made)
            yield return new(Address, $"It gets a new {made.Allocation.ToString().ToLowerInvariant()} address.");
    }

    private static string AddressWords(Vip vip, bool isTakenUpAgain) => (vip.Allocation, isTakenUpAgain) switch
    {
        (AddressAllocation.Static, true) => $"{vip.Name} is static: the new deployment takes it up again.",
        (AddressAllocation.Static, false) => $"{vip.Name} is static: it stays, leads nowhere, and is still paid for.",
        (_, true) => $"{vip.Name} is dynamic: its number may be another afterwards; the host name stays.",
        _ => $"{vip.Name} is dynamic: its number is lost.",
    };

    private static IEnumerable<ChangeFact> Pairs(ChangeFacts facts)
    {
        if (facts.Removes && facts.Other is { } other)
            yield return new(Pair, $"The pair with {other.Name} ends, and with it the way back. {(facts.Kind == ChangeKind.Redeploy && facts.Order.Deployment!.PairWith is not null ? "The new deployment is paired with it again." : "A pair is made only when a deployment is created.")}");
        if (facts.Kind == ChangeKind.Deploy && facts.Reading.Partner is { } partner)
            yield return new(Pair, $"It is paired with {partner.Name}. That can be said now only, and stays until one of the two is deleted.");
        if (facts is { Kind: ChangeKind.Update, Target.Partner: not null })
            yield return new(Pair, "The pair stays as it is.");
        if (facts is { Kind: ChangeKind.Update, IsProduction: false, Target: { } replaced })
            yield return new(Pair, $"{replaced.Version} is replaced: no swap brings it back.");
    }

    private static IEnumerable<ChangeFact> Costs(ChangeFacts facts) => facts.Kind switch
    {
        ChangeKind.Stop => [new(Cost, "Stopped still costs the same: only deleting ends the bill.")],
        ChangeKind.Delete when facts.IsWhole => [new(Cost, $"{Instances(facts.Target?.Instances ?? 0)} are not paid for any more.")],
        ChangeKind.Deploy => [new(Cost, $"{Instances(facts.Order.Deployment!.Instances)} more are paid for until one side is deleted.")],
        _ => [],
    };

    private static IEnumerable<ChangeFact> Datas(ChangeFacts facts)
    {
        if (facts.Removes || facts.Kind == ChangeKind.Reimage)
            yield return new(Data, facts.Kind == ChangeKind.Reimage ? "Local disks are made anew: what was written there is lost." : "Local disks go with it.");
        if (facts.Removes && facts.Running is not { HasPackage: true })
            yield return new(Data, "The portal keeps no package of what runs there: it cannot be deployed again from here.");
        if (facts.Kind == ChangeKind.Update)
            yield return new(Data, facts.Running is { HasPackage: true } before
                ? $"It can be taken back to {before.Version} as long as it runs, also in the middle of an update domain."
                : "The portal keeps no package of what runs there: the update cannot be taken back from here.");
    }

    private static string Instances(int count) => count == 1 ? "1 instance" : $"{count} instances";
}
