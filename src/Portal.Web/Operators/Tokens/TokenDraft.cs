using Portal.Domain.Grants;
using Portal.Domain.Policies;

namespace Portal.Web.Operators.Tokens;

/// <summary>A personal token that somebody wants, as they wrote it.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Role">It does no more than this role.</param>
/// <param name="Scope">And only here; everything when empty.</param>
/// <param name="Days">How long it holds.</param>
public sealed record TokenDraft(string? Name, string? Role, string? Scope, int? Days)
{
    public const int LongestName = 60;

    public OperatorRole? RoleRead => OperatorRoles.Parse(Role);

    public GrantScope? ScopeRead => string.IsNullOrWhiteSpace(Scope) ? new GrantScope.Everything() : GrantScope.Parse(Scope);

    public IEnumerable<GrantFault> Faults(TokenOptions options)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > LongestName || Name.Any(char.IsControl))
            yield return new("name", $"Say what the token is for, in one line of at most {LongestName} characters.");
        if (RoleRead is null)
            yield return new("role", $"The role is missing or not known. Take {string.Join(", ", OperatorRoles.All)}.");
        if (ScopeRead is null)
            yield return new("scope", "The scope is not known. Write *, /subscriptions/<id>, /subscriptions/<id>/resourceGroups/<name> or team=<name>.");
        if (Days is not { } days || days < 1 || days > options.MaxDays)
            yield return new("days", $"Say for how many days it holds: 1 to {options.MaxDays}.");
    }
}
