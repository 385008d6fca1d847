using Portal.Domain.Grants;
using Portal.Web.Api.Bodies;

namespace Portal.Web.Api.Grants;

/// <summary>A role to give.</summary>
/// <param name="Role">Reader, Operator, Approver or Owner.</param>
/// <param name="To">The value of an app role, the id of a group, or the object id of a person.</param>
/// <param name="Scope">`*`, `/subscriptions/…`, `/subscriptions/…/resourceGroups/…` or `team=…`.</param>
/// <param name="Note">Who that is, in words.</param>
internal sealed record GrantBody(string? Role = null, string? To = null, string? Scope = null, string? Note = null) : IJsonBody
{
    public static string Takes => "role, to, scope and note, all of them texts";

    public GrantDraft ToDraft() => new(Role, To, Scope, Note);
}
