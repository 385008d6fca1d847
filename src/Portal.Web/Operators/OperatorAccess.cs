using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Portal.Domain;
using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>What somebody who has signed in may do by the settings as they are now.</summary>
internal sealed class OperatorAccess(IOptionsMonitor<OperatorsOptions> options, SignInRegister register)
{
    /// <summary>Nothing for somebody without a name, whose sign-in no longer holds, or to whom nothing is granted.</summary>
    public Access Of(ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated != true || SignIn.PersonOf(principal) is not { } person || !Holds(principal, person))
            return Access.None;
        var names = principal.Claims.Where(claim => claim.Type is ClaimTypes.Role or "roles" or "groups").Select(claim => claim.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (principal.GetObjectId() is { } id)
            names.Add(id);
        return new Access(new Operator(person, principal.FindFirstValue("name") ?? principal.GetDisplayName() ?? person), options.CurrentValue.GrantsTo(names).ToEquatableList());
    }

    private bool Holds(ClaimsPrincipal principal, string person) => SignIn.Of(principal) is { } signIn
        ? register.Holds(signIn)
        : !(long.TryParse(principal.FindFirstValue("iat"), CultureInfo.InvariantCulture, out var issued) && register.IsEndedFor(person, DateTimeOffset.FromUnixTimeSeconds(issued)));
}
