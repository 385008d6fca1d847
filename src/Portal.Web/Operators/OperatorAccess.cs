using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Portal.Domain;
using Portal.Domain.Grants;
using Portal.Domain.Policies;
using Portal.Web.Operators.Tokens;

namespace Portal.Web.Operators;

/// <summary>What somebody who has signed in may do by what is given now.</summary>
internal sealed class OperatorAccess(GrantBook grants, SignInRegister register, SignInRoles roles, TokenAccess tokens, IOptionsMonitor<OperatorsOptions> options)
{
    private static readonly Grant ReadsOnly = new(OperatorRole.Reader, new GrantScope.Everything());

    /// <summary>Nothing for somebody without a name, whose sign-in no longer holds, or to whom nothing is granted.</summary>
    public Access Of(ClaimsPrincipal principal)
    {
        if (TokenScheme.HashOf(principal) is { } hash)
            return tokens.Of(hash);
        if (principal.Identity?.IsAuthenticated != true || SignIn.PersonOf(principal) is not { } person || !Holds(principal, person))
            return Access.None;
        // What was asked for since the sign-in is newer than what its cookie says.
        var names = (SignIn.Of(principal) is { } signIn ? roles.Of(signIn) : null)?.ToHashSet(StringComparer.OrdinalIgnoreCase) ?? NamesOf(principal.Claims);
        if (principal.GetObjectId() is { } id)
            names.Add(id);
        return Narrowed(new Access(new Operator(person, principal.FindFirstValue("name") ?? principal.GetDisplayName() ?? person), grants.To(names).ToEquatableList()), principal);
    }

    /// <summary>App roles and groups.</summary>
    public static HashSet<string> NamesOf(IEnumerable<Claim> claims) =>
        claims.Where(claim => claim.Type is ClaimTypes.Role or "roles" or "groups").Select(claim => claim.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A program that acts for a person does what its scopes say, and never more than the person may.</summary>
    private Access Narrowed(Access access, ClaimsPrincipal principal)
    {
        if (SignIn.Of(principal) is not null || (principal.FindFirstValue(ClaimConstants.Scp) ?? principal.FindFirstValue(ClaimConstants.Scope)) is not { } claim)
            return access;
        var scopes = claim.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return scopes.Contains(options.CurrentValue.ActScope, StringComparer.OrdinalIgnoreCase) ? access
            : scopes.Contains(options.CurrentValue.ReadScope, StringComparer.OrdinalIgnoreCase) ? access with { Cap = ReadsOnly }
            : Access.None;
    }

    private bool Holds(ClaimsPrincipal principal, string person) => SignIn.Of(principal) is { } signIn
        ? register.Holds(signIn)
        : !(long.TryParse(principal.FindFirstValue("iat"), CultureInfo.InvariantCulture, out var issued) && register.IsEndedFor(person, DateTimeOffset.FromUnixTimeSeconds(issued)));
}
