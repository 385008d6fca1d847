using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Deploy;

/// <summary>The words of the wizard.</summary>
public static class DeployWords
{
    public static string Name(DeployWay way, Slot? free) => way switch
    {
        DeployWay.InPlace => "Update production in place",
        DeployWay.Redeploy => "Delete production and deploy again",
        _ => free == Slot.Production ? "Deploy to production" : "Deploy to staging",
    };

    public static string Help(DeployWay way, HostedService? service) => (way, service) switch
    {
        (DeployWay.InPlace, _) => "One update domain after the other; the pair and the address stay.",
        (DeployWay.Redeploy, _) => "For endpoints that differ. Production answers nobody meanwhile; you type its name before it is deleted.",
        (_, null or { Production: null }) => "It is the first deployment of the service.",
        _ => "Beside production, which goes on serving. A swap then exchanges the addresses.",
    };

    /// <summary>What is said about the pair; it can be set at creation only.</summary>
    public static string Pair(Deployment? partner) => partner is null
        ? "Not paired: there is nothing on the other side."
        : $"Paired with {partner.Name} ({partner.Version}). Azure takes this at creation only.";
}
