using Portal.Domain.Policies;

namespace Portal.Domain.Grants;

/// <summary>A role that somebody wants to give, as they wrote it.</summary>
/// <param name="Role">Reader, Operator, Approver or Owner.</param>
/// <param name="To">The value of an app role, the id of a group, or the object id of a person.</param>
/// <param name="Scope">As <see cref="GrantScope.Parse"/> reads it.</param>
/// <param name="Note">Who that is, in words.</param>
public sealed record GrantDraft(string? Role, string? To, string? Scope, string? Note = null)
{
    public const int LongestTo = 200;
    public const int LongestNote = 200;

    public OperatorRole? RoleRead => OperatorRoles.Parse(Role);

    public GrantScope? ScopeRead => GrantScope.Parse(Scope ?? "");

    /// <summary>Every fault: the member, in the spelling of the API, and what is wrong with it.</summary>
    public IEnumerable<GrantFault> Faults()
    {
        if (RoleRead is null)
            yield return new("role", $"The role is {Told(Role)}. Take {string.Join(", ", OperatorRoles.All)}.");
        if (string.IsNullOrWhiteSpace(To) || To.Trim().Length > LongestTo || To.Any(char.IsControl))
            yield return new("to", $"Say to whom: the value of an app role, the id of a group, or the object id of a person, at most {LongestTo} characters.");
        if (ScopeRead is null)
            yield return new("scope", $"The scope is {Told(Scope)}. Write *, /subscriptions/<id>, /subscriptions/<id>/resourceGroups/<name> or team=<name>.");
        if (Note is { } note && (note.Trim().Length > LongestNote || note.Any(char.IsControl)))
            yield return new("note", $"The note is one line of at most {LongestNote} characters.");
    }

    private static string Told(string? text) => string.IsNullOrWhiteSpace(text) ? "missing" : $"“{(text.Length > 80 ? $"{text[..80]}…" : text)}”";
}
