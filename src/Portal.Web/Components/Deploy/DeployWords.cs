using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Deploy;

/// <summary>The words of the wizard.</summary>
public static class DeployWords
{
    public static string Name(DeployWay way, Slot? free) => way switch
    {
        DeployWay.InPlace => Words.DeployWordsUpdateProductionPlace,
        DeployWay.Redeploy => Words.DeployWordsDeleteProductionDeployAgain,
        _ => free == Slot.Production ? Words.DeployWordsDeployProduction : Words.DeployWordsDeployStaging,
    };

    public static string Help(DeployWay way, HostedService? service) => (way, service) switch
    {
        (DeployWay.InPlace, _) => Words.DeployWordsOneUpdateDomainAfterOther,
        (DeployWay.Redeploy, _) => Words.DeployWordsForEndpointsDifferProductionAnswers,
        (_, null or { Production: null }) => Words.DeployWordsFirstDeploymentService,
        _ => Words.DeployWordsBesideProductionWhichGoesOn,
    };

    /// <summary>What is said about the pair; it can be set at creation only.</summary>
    public static string Pair(Deployment? partner) => partner is null
        ? Words.DeployWordsNotPairedThereNothingOn
        : Words.FormatDeployWordsPairedWithAzureTakesAt(partner.Name, partner.Version);
}
