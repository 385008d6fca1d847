using Microsoft.AspNetCore.Components;
using Portal.Web.Components.Granting;
using Portal.Web.Operators;

namespace Portal.Web.Components.Layout;

/// <summary>Who is signed in, in which roles, and the ways out.</summary>
public sealed partial class OperatorMenu
{
    [Inject]
    public required CurrentOperator Operator { get; set; }

    [Inject]
    public required OperatorSettings Settings { get; set; }

    private string Roles => string.Join(", ", Operator.Access.Roles.Select(RoleWords.Name));
}
