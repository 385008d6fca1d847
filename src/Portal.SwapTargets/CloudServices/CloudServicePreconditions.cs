using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices;

/// <summary>The rules of this kind in the order in which they are shown.</summary>
internal static class CloudServicePreconditions
{
    public static IReadOnlyList<IPrecondition<CloudServicePair>> All { get; } =
    [
        new StagingIsDeployed(),
        new ProductionIsDeployed(),
        new NoOtherSwapIsRunning(),
        new VersionIsNotOlder(),
    ];
}
