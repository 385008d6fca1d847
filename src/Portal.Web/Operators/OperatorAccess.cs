using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Portal.Domain;
using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>What somebody who has signed in may do by the settings as they are now.</summary>
internal sealed class OperatorAccess(IOptionsMonitor<OperatorsOptions> options, SignInRegister register, SignInRoles roles)
{
    /// <summary>Nothing for somebody without a name, whose sign-in no longer holds, or to whom nothing is granted.</summary>
    public Access Of(ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated != true || SignIn.PersonOf(principal) is not { } person || !Holds(principal, person))
            return Access.None;
        // What was asked for since the sign-in is newer than what its cookie says.
        var names = (SignIn.Of(principal) is { } signIn ? roles.Of(signIn) : null)?.ToHashSet(StringComparer.OrdinalIgnoreCase) ?? NamesOf(principal.Claims);
        if (principal.GetObjectId() is { } id)
            names.Add(id);
        return new Access(new Operator(person, principal.FindFirstValue("name") ?? principal.GetDisplayName() ?? person), options.CurrentValue.GrantsTo(names).ToEquatableList());
    }

    /// <summary>App roles and groups.</summary>
    public static HashSet<string> NamesOf(IEnumerable<Claim> claims) =>
        claims.Where(claim => claim.Type is ClaimTypes.Role or "roles" or "groups").Select(claim => claim.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private bool Holds(ClaimsPrincipal principal, string person) => SignIn.Of(principal) is { } signIn
        ? register.Holds(signIn)
        : !(long.TryParse(principal.FindFirstValue("iat"), CultureInfo.InvariantCulture, out var issued) && register.IsEndedFor(person, DateTimeOffset.FromUnixTimeSeconds(issued)));
}
