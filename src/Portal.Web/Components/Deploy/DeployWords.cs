using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.ServicePackages.Methods;

namespace Portal.Web.Components.Deploy;

/// <summary>The words of the wizard.</summary>
public static class DeployWords
{
    public static string Name(DeployWay way, Slot? free) => way switch
    {
        DeployWay.InPlace => Words.DeployWordsUpdateProductionPlace,
        DeployWay.InPlaceStaging => Words.DeployWordsUpdateStagingPlace,
        DeployWay.Redeploy => Words.DeployWordsDeleteProductionDeployAgain,
        _ => free == Slot.Production ? Words.DeployWordsDeployProduction : Words.DeployWordsDeployStaging,
    };

    public static string Help(DeployWay way, HostedService? service) => (way, service) switch
    {
        (DeployWay.InPlace, _) => Words.DeployWordsOneUpdateDomainAfterOther,
        (DeployWay.InPlaceStaging, _) => Words.DeployWordsProductionDoesNotNotice,
        (DeployWay.Redeploy, _) => Words.DeployWordsForEndpointsDifferProductionAnswers,
        (_, { Production: null, Staging: not null }) => Words.DeployWordsIntoEmptyProduction,
        (_, null or { Production: null }) => Words.DeployWordsFirstDeploymentService,
        _ => Words.DeployWordsBesideProductionWhichGoesOn,
    };

    public static string Name(UpgradeMode mode) => mode switch
    {
        UpgradeMode.Manual => Words.DeployWordsManual,
        UpgradeMode.Simultaneous => Words.DeployWordsSimultaneous,
        _ => Words.DeployWordsAuto,
    };

    public static string Help(UpgradeMode mode) => mode switch
    {
        UpgradeMode.Manual => Words.DeployWordsManualHelp,
        UpgradeMode.Simultaneous => Words.DeployWordsSimultaneousHelp,
        _ => Words.DeployWordsAutoHelp,
    };

    /// <summary>Nothing that is known of these files speaks against it. What updates staging does not touch what runs.</summary>
    public static bool Fits(DeployWay way, MethodAdvice advice) => way == DeployWay.InPlaceStaging || advice.Verdicts.All(verdict => WayOf(verdict.Method) != way || verdict is { IsKnown: false } or { Fits: true });

    /// <summary>The way of a method.</summary>
    public static DeployWay? WayOf(UpgradeMethod? method) => method switch
    {
        UpgradeMethod.InPlace => DeployWay.InPlace,
        UpgradeMethod.DeleteAndRedeploy => DeployWay.Redeploy,
        UpgradeMethod.Swap => DeployWay.Stage,
        _ => null,
    };

    /// <summary>What is said about the pair; it can be set at creation only.</summary>
    public static string Pair(Deployment? partner) => partner is null
        ? Words.DeployWordsNotPairedThereNothingOn
        : Words.FormatDeployWordsPairedWithAzureTakesAt(partner.Name, partner.Version);
}
