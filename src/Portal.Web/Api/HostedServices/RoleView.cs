using Portal.Domain.HostedServices;

namespace Portal.Web.Api.HostedServices;

/// <summary>A role of a deployment.</summary>
/// <param name="Size">Virtual machine size, for example Standard_D2_v2.</param>
/// <param name="Capacity">Instances asked for.</param>
/// <param name="Instances">The instances; empty when only their number was read.</param>
internal sealed record RoleView(string Name, string Size, int Capacity, IReadOnlyList<RoleInstanceView> Instances)
{
    public static RoleView Of(Role role) => new(role.Name, role.Size, role.Capacity, [.. role.Instances.Select(RoleInstanceView.Of)]);
}
