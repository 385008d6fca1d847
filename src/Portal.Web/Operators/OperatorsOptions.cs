using Portal.Domain.Grants;
using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>Settings of section <c>Operators</c>: who may do what. What is not granted is denied.</summary>
public sealed class OperatorsOptions
{
    public const string Section = "Operators";

    /// <summary>The app role, or the id of the group, that sees everything. Empty: only <c>Operators:Grants</c> make Readers.</summary>
    public string Reader { get; set; } = "Portal.Reader";

    /// <summary>The app role, or the id of the group, that sees and swaps everything.</summary>
    public string Operator { get; set; } = "Portal.Operator";

    /// <summary>The app role, or the id of the group, that sees and approves everything.</summary>
    public string Approver { get; set; } = "Portal.Approver";

    /// <summary>The app role, or the id of the group, that may do everything.</summary>
    public string Owner { get; set; } = "Portal.Owner";

    /// <summary>Narrower grants, `Operators:Grants:0:Role`, `:To` (an app role, the id of a group or of a person) and `:Scope` (`*`, `/subscriptions/…`, `/subscriptions/…/resourceGroups/…` or `team=…`). Read again while the portal runs.</summary>
    public List<GrantOptions> Grants { get; } = [];

    /// <summary>The scope of an Entra ID access token with which a program reads what its person may see, and does nothing.</summary>
    public string ReadScope { get; set; } = "Portal.Read";

    /// <summary>The scope of an Entra ID access token with which a program may do what its person may.</summary>
    public string ActScope { get; set; } = "Portal.Act";

    /// <summary>Whom to ask for a role, shown to those who have none.</summary>
    public string Ask { get; set; } = "an owner of this portal";

    public IEnumerable<string> Validate()
    {
        foreach (var (place, grant) in Grants.Index())
        {
            var key = $"{Section}:Grants:{place}";
            if (OperatorRoles.Parse(grant.Role) is null)
                yield return $"{key}:Role is {Told(grant.Role)}. Set it to Reader, Operator, Approver or Owner.";
            if (string.IsNullOrWhiteSpace(grant.To))
                yield return $"{key}:To is missing. Set it to an app role, or to the id of a group or a person.";
            if (GrantScope.Parse(grant.Scope ?? "") is null)
                yield return $"{key}:Scope is {Told(grant.Scope)}. Set it to *, /subscriptions/<id>, /subscriptions/<id>/resourceGroups/<name> or team=<name>.";
        }
    }

    /// <summary>All roles that are given here, each named by its key; a wrong entry gives nothing.</summary>
    public IEnumerable<GivenRole> Standing()
    {
        foreach (var (role, name) in new[] { (OperatorRole.Reader, Reader), (OperatorRole.Operator, Operator), (OperatorRole.Approver, Approver), (OperatorRole.Owner, Owner) })
        {
            if (!string.IsNullOrWhiteSpace(name))
                yield return new GivenRole($"{Section}:{role}", role, name, new GrantScope.Everything());
        }

        foreach (var (place, grant) in Grants.Index())
        {
            if (!string.IsNullOrWhiteSpace(grant.To) && OperatorRoles.Parse(grant.Role) is { } role && GrantScope.Parse(grant.Scope ?? "") is { } scope)
                yield return new GivenRole($"{Section}:Grants:{place}", role, grant.To, scope);
        }
    }

    private static string Told(string? text) => string.IsNullOrWhiteSpace(text) ? "missing" : text;
}
