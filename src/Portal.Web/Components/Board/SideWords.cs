using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Board;

/// <summary>The second line of a side: "4/4 ready, 12 d". Production counts from when it went live, staging from when it was deployed.</summary>
internal static class SideWords
{
    public static string Of(ServiceRow row, Slot slot, DateTimeOffset now) => row.Service.In(slot) switch
    {
        null => "",
        { } deployment when Age(row, deployment, now) is { } age => $"{InstanceWords.Ready(deployment)}, {age}",
        { } deployment => InstanceWords.Ready(deployment),
    };

    /// <summary>Who put live what is in production now; null when it did not come by a swap of this portal.</summary>
    public static string? By(ServiceRow row) =>
        row is { LastSwap: { } swap, Service.Production: { } production } && swap.Intent.Staging.Deployment == production.Id ? swap.StartedBy.FirstName : null;

    private static string? Age(ServiceRow row, Deployment deployment, DateTimeOffset now)
    {
        var swap = row.LastSwap;
        if (deployment.Slot == Slot.Staging && swap?.Intent.Production.Deployment == deployment.Id)
            return Words.SideWordsWasLive;
        var since = deployment.Slot == Slot.Production && swap?.Intent.Staging.Deployment == deployment.Id
            ? swap.SwitchedAt ?? swap.EndedAt
            : deployment.DeployedAt;
        return since is { } then ? Ages.Since(then, now) : null;
    }
}
