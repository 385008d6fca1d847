using Portal.Domain;
using Portal.Domain.Grants;
using Portal.Domain.Policies;

namespace Portal.Web.Operators.Tokens;

/// <summary>What a personal token may do now: what its person may, narrowed to its own role and scope.</summary>
internal sealed class TokenAccess(TokenRegister tokens, PersonRoles persons, GrantBook grants, TimeProvider time)
{
    public Access Of(string hash)
    {
        if (tokens.Of(hash) is not { } token || !token.Holds(time.GetUtcNow()) || token.Cap is not { } cap || persons.Of(token.Person) is not { } names)
            return Access.None;
        var all = names.Append(token.Person[(token.Person.LastIndexOf('/') + 1)..]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new Access(new Operator(token.Person, $"{token.PersonName} (token {token.Name})"), grants.To(all).ToEquatableList()) { Cap = cap };
    }
}
