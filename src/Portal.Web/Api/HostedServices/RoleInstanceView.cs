using Portal.Domain.HostedServices;

namespace Portal.Web.Api.HostedServices;

/// <summary>An instance of a role.</summary>
/// <param name="State">What it means for a swap.</param>
/// <param name="StateCode">The platform's own word, for example RoleStateStarting.</param>
/// <param name="UpdateDomain">Zero-based; null when not told.</param>
internal sealed record RoleInstanceView(string Name, InstanceState State, string StateCode, int? UpdateDomain)
{
    public static RoleInstanceView Of(RoleInstance instance) => new(instance.Name, instance.State, instance.StateCode, instance.UpdateDomain);
}
