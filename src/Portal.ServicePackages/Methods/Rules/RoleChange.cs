using Portal.ServicePackages.Definitions;

namespace Portal.ServicePackages.Methods.Rules;

/// <summary>Roles can be added and removed in any way; another name is a role less and a role more.</summary>
internal sealed class RoleChange : IMethodRule
{
    public string Title => "Roles";

    public string Source => "Update a cloud service: allowed service changes";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.Definitions is not { } both ? [] :
        Sides.Join(both.Before.Roles, both.After.Roles, role => role.Name)
            .Where(role => role.Before?.Kind != role.After?.Kind)
            .Select(role => new ServiceChange(Title, role.Name, Text(role.Before), Text(role.After)) { InPlace = Fit(role.Before, role.After) });

    private static MethodFit Fit(RoleDefinition? before, RoleDefinition? after) => before is not null && after is not null
        ? MethodFit.No("A role cannot become another kind of role in place.")
        : MethodFit.Yes;

    private static string? Text(RoleDefinition? role) => role?.Kind switch
    {
        null => null,
        RoleKind.Web => "web role",
        RoleKind.Worker => "worker role",
        _ => "virtual machine role",
    };
}
