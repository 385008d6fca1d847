using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices.Preconditions;

namespace Portal.SwapTargets.CloudServices;

/// <summary>What must be true before two cloud services are swapped, in the order in which it is shown.</summary>
internal static class CloudServicePreconditions
{
    private static readonly IPrecondition<CloudServicePair>[] Rules =
    [
        // The pair.
        new SwapPartnerIsSet(),
        new PairIsReciprocal(),
        new PartnerReferenceIsWellFormed(),
        new StagingIsDeployed(),
        new ProductionIsDeployed(),

        // What both do now.
        new DeploymentsAreStartedAndSettled(),
        new NoUpdateIsWalking(),
        new AllInstancesAreRunning(),
        new NoOtherSwapIsRunning(),

        // Network.
        new EachSideHasOnePublicFrontend(),
        new NoFrontendIsInternal(),
        new EachLoadBalancerHasOneFrontend(),
        new AddressesAreBothStaticOrBothDynamic(),
        new AddressesAreIPv4OfOneSku(),
        new NetworkResourcesAreSettled(),
        new EndpointCountsMatch(),
        new EndpointTypesMatch(),

        // Direction.
        new StagingHoldsTheStagingSlot(),
        new VersionIsNotOlder(),

        // Place and rights.
        new BothAreExtendedSupport(),
        new RegionsMatch(),
        new SubscriptionsMatch(),
        new NothingIsLockedReadOnly(),
        new PortalMaySwap(),

        // What would surprise.
        new AutoscaleIsOff(),
        new StagingIsAsBigAsProduction(),
        new NoSettingLooksLikeStaging(),
        new CertificatesAreProvided(),
        new ExtendedSupportHasNotEnded(),

        // Notes.
        new GroupsMayDiffer(),
        new ExtensionsAreNamedAfterNoSlot(),
        new NoMigrationIsRunning(),
        new CustomNamesLeadToProduction(),
        new StagingIsProvenHealthy(),
        new NothingInFlightIsLost(),
    ];

    // With one side there is nothing to compare.
    private static readonly IPrecondition<CloudServicePair>[] OfOneSide =
        [.. Rules.Where(rule => rule is SwapPartnerIsSet or StagingIsDeployed or ProductionIsDeployed or NoOtherSwapIsRunning or ExtendedSupportHasNotEnded)];

    private static readonly IPrecondition<CloudServicePair>[] OfOneSideWithPartner =
        [.. Rules.Where(rule => rule is PairIsReciprocal or PartnerReferenceIsWellFormed || OfOneSide.Contains(rule))];

    public static IReadOnlyList<IPrecondition> All => Rules;

    public static IReadOnlyList<Finding> Judge(CloudServicePair facts) => [.. RulesFor(facts).Select(rule => rule.Judge(facts))];

    private static IPrecondition<CloudServicePair>[] RulesFor(CloudServicePair facts) => facts switch
    {
        { Production: not null, Staging: not null } => Rules,
        { Partner.RawId: null or "" } => OfOneSide,
        _ => OfOneSideWithPartner,
    };
}
