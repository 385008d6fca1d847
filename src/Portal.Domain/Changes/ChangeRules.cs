using Portal.Domain.Changes.Rules;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes;

/// <summary>All rules about changes, in the order in which they are shown.</summary>
public static class ChangeRules
{
    public static IReadOnlyList<IChangeRule> All { get; } =
    [
        new DemotionIsImpossible(),
        new PromotionIsPossible(),
        new DeploymentIsThere(),
        new InstancesAreThere(),
        new PowerFits(),
        new DeploymentIsOn(),
        new SomeInstancesStay(),
        new DeploymentIsSettled(),
        new PartnerIsSettled(),
        new NoOtherOperationRuns(),
        new PackageIsKept(),
        new NameIsFree(),
        new SideIsFree(),
        new PartnerIsFree(),
        new RegionIsThePartners(),
        new SubscriptionIsThePartners(),
        new AddressIsFree(),
        new AddressKindsAreEqual(),
        new EndpointsAreEqual(),
        new AsManyInstances(),
        new TwoInstancesEach(),
        new AddressGoesOnServing(),
        new WayBackStays(),
        new NobodyKeepsIt(),
        new NothingForbidsIt(),
        new EverythingWasRead(),
        new RoomIsThere(),
    ];

    public static EquatableList<Finding> Judge(ChangeFacts facts) =>
        All.Where(rule => rule.Concerns(facts)).Select(rule => rule.Judge(facts)).ToEquatableList();
}
