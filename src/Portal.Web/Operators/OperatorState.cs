using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>Who is at an open page. Looks again and again, since a page outlives the cookie it was opened with.</summary>
internal sealed class OperatorState(ILoggerFactory loggers, OperatorSession session, OperatorAccess access, SessionLimits limits)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => limits.Recheck;

    /// <summary>Takes over what the operator may do now, for every door at once.</summary>
    /// <returns>False when nobody is signed in any more.</returns>
    public bool Look(ClaimsPrincipal principal)
    {
        var (before, now) = (session.Access, access.Of(principal));
        session.Set(now);
        // Pages ask again whether they may be shown.
        if (now != before && now != Access.None)
            NotifyAuthenticationStateChanged(Task.FromResult(new AuthenticationState(principal)));
        return now != Access.None;
    }

    /// <summary>The person has gone: pages show that, and no door opens.</summary>
    public void Leave()
    {
        session.End();
        SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
    }

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Task.FromResult(Look(authenticationState.User));
}
