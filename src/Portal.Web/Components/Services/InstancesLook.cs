using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Services;

/// <summary>How many instances are ready: shape, class and words. What was not read is never ready.</summary>
internal sealed record InstancesLook(string Icon, string Class, string Text)
{
    public static InstancesLook Of(Deployment deployment) => deployment switch
    {
        { Instances: 0 } => new("quiet", "quiet-ink", "no instances"),
        { InstancesReady: null } => new("unknown", "unknown", $"instances not read, {deployment.Instances} asked for"),
        { InstancesReady: { } ready } when ready >= deployment.Instances => new("ready", "ready", $"{ready} of {deployment.Instances} ready"),
        _ when deployment.Roles.SelectMany(role => role.Instances).Any(instance => instance.State == InstanceState.Starting) =>
            new("waiting", "waiting", $"{deployment.InstancesReady} of {deployment.Instances} ready"),
        _ => new("blocked", "blocked", $"{deployment.InstancesReady} of {deployment.Instances} ready"),
    };
}
