using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Tree;

/// <summary>How the state of an instance looks: shape, class and word.</summary>
internal sealed record InstanceLook(string Icon, string Class, string Word)
{
    public static InstanceLook Of(RoleInstance instance) => instance.State switch
    {
        InstanceState.Started => new("ready", "ready", "ready"),
        InstanceState.Starting => new("waiting", "waiting", "starting"),
        InstanceState.Stopped => new("blocked", "blocked", "stopped"),
        _ => new("unknown", "unknown", instance.StateCode.Length > 0 ? instance.StateCode : "unknown"),
    };
}
