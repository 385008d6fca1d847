using Portal.Domain.Releases;

namespace Portal.Web.Api.Releases;

/// <summary>A role of a release.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">web, worker or virtualMachine.</param>
/// <param name="Size">Of its machines.</param>
/// <param name="Instances">Null without a configuration.</param>
internal sealed record ReleaseRoleView(string Name, string Kind, string Size, int? Instances)
{
    public static ReleaseRoleView Of(ReleaseRole role) => new(role.Name, role.Kind, role.Size, role.Instances);
}
