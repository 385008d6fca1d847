using Portal.Domain.Changes;

namespace Portal.ServicePackages.Methods;

/// <summary>What each method costs in reachability.</summary>
internal static class Downtime
{
    /// <param name="running">The configuration that runs; null when it is not known.</param>
    /// <param name="earlier">How long deployments took before.</param>
    public static string Of(UpgradeMethod method, ServiceConfiguration? running, DeploymentTimes earlier) => method switch
    {
        UpgradeMethod.Swap => "None expected: both stay online. The exchange itself may drop new connections for some ten seconds.",
        UpgradeMethod.DeleteAndRedeploy => $"From the deletion until the new deployment runs: {earlier.Or("usually many minutes")}. A dynamic address is lost.",
        _ => InPlace(running),
    };

    private static string InPlace(ServiceConfiguration? running)
    {
        if (running is null)
            return "None where every role has two instances or more; otherwise while its only instance restarts.";
        var single = running.Roles.Where(role => role.Instances < 2).Select(role => role.Name).ToList();
        return single.Count == 0
            ? "None expected: one upgrade domain restarts after the other, up to 30 minutes for each instance to start."
            : $"While the only instance of {string.Join(", ", single)} restarts.";
    }
}
