using Portal.Domain.HostedServices;

namespace Portal.Domain.Releases;

/// <summary>Whether a release can be what a deployment runs: what Azure shows of it must be in the definition.</summary>
internal static class RunningChecks
{
    /// <summary>Null when nothing speaks against it.</summary>
    public static string? WhyNot(ReleaseModel model, Deployment runs)
    {
        if (runs.Stamp.Length == 0)
            return $"{runs.Name} shows no configuration, so that a later change could not be noticed. Deploy it with the portal instead.";
        var missing = runs.Roles.Select(role => role.Name).Except(model.Roles.Select(role => role.Name), StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count > 0)
            return $"{runs.Name} runs {string.Join(", ", missing)}, which the definition does not have. Give the definition that it was deployed with.";
        var endpoints = model.Of(ReleaseEndpointKind.Input) + model.Of(ReleaseEndpointKind.InstanceInput);
        return runs.Endpoints.Count > 0 && runs.Endpoints.Count != endpoints
            ? $"{runs.Name} has {runs.Endpoints.Count} public endpoints on its load balancer, the definition {endpoints}. Give the definition that it was deployed with."
            : null;
    }
}
