using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;
using Portal.SwapTargets.CloudServices.Comparing;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Adds to a pair what follows from its two sides: the hosted service that people see, and what differs.</summary>
internal static class PairFacts
{
    public static CloudServicePair Finish(CloudServicePair pair, ServiceKey key, Subscription subscription) => pair with
    {
        Service = new HostedService(
            key,
            CloudServiceTarget.KindName,
            NameOf(pair),
            subscription,
            RegionNames.Of(pair.Sides.First().Location),
            DeploymentFacts.Of(pair.Production, Slot.Production, pair.Options),
            DeploymentFacts.Of(pair.Staging, Slot.Staging, pair.Options))
        {
            Team = First(pair, side => side.TagOf(pair.Options.TeamTag)),
        },
        Differences = PairDifferences.Of(pair),
    };

    /// <summary>The identity of a service: its production address, which stays while deployments move.</summary>
    public static string IdentityOf(CloudServicePair pair) =>
        Address(pair.Production) ?? pair.Production?.Id ?? Address(pair.Staging) ?? pair.Staging!.Id;

    private static string? Address(CloudServiceSide? side) => side is null ? null : SideNetwork.AddressIdOf(side);

    private static string NameOf(CloudServicePair pair) =>
        First(pair, side => side.TagOf(pair.Options.NameTag))
        ?? First(pair, side => side.Configuration?.ServiceName)
        ?? pair.Sides.First().Name;

    private static string? First(CloudServicePair pair, Func<CloudServiceSide, string?> ask) =>
        pair.Sides.Select(ask).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
}
