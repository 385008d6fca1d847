using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>The ways in and out.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder root)
    {
        var ways = root.MapGroup("").ExcludeFromDescription();
        ways.MapGet(SignInUrls.SignIn, (string? returnUrl) => TypedResults.Challenge(
            new AuthenticationProperties { RedirectUri = ReturnAddress.Of(returnUrl) }, [OpenIdConnectDefaults.AuthenticationScheme])).AllowAnonymous();
        ways.MapPost(SignInUrls.SignOut, SignOutAsync).RequireAuthorization(PortalPolicies.SignedIn).WithMetadata(new RequireAntiforgeryTokenAttribute());
        ways.MapGet(SignInUrls.Denied, Denied).RequireAuthorization(PortalPolicies.SignedIn);
        ways.MapGet(SignInUrls.SignedOut, () => PlainPage.Of(
            200, "You are signed out", "Pages that were still open can do nothing any more.", (SignInUrls.SignIn, "Sign in"))).AllowAnonymous();
        ways.MapGet(SignInUrls.Failed, () => PlainPage.Of(
            400, "The sign-in did not work", "The identity provider's answer was not accepted, or it took too long. Nothing was done.", (SignInUrls.SignIn, "Try again"))).AllowAnonymous();
    }

    private static async Task<Results<SignOutHttpResult, ContentHttpResult>> SignOutAsync(HttpContext context, SignInEnds ends, SecurityLog log, [AsParameters] SignOutForm form)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return PlainPage.Of(400, "Sign-out was not asked for here", "The request did not come from the menu of an open page.", (PortalUrls.Board(), "Open the board"));
        if (SignIn.Of(context.User) is { } signIn)
        {
            log.SignedOut(signIn.Person, form.Everywhere ? " everywhere" : "", context.Connection.RemoteIpAddress);
            try
            {
                // Whoever presses the button and goes away is signed out all the same.
                await ends.EndAsync(signIn, CancellationToken.None);
                if (form.Everywhere)
                    await ends.EndAllAsync(signIn.Person, CancellationToken.None);
            }
            catch (OperationLogException)
            {
                return PlainPage.Of(503, "Signed out on this server only", "The portal's database cannot be used, so other servers of the portal may not know of it yet.", (SignInUrls.SignIn, "Sign in"));
            }
        }

        return TypedResults.SignOut(
            new AuthenticationProperties { RedirectUri = SignInUrls.SignedOut }, [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static ContentHttpResult Denied(CurrentOperator current, IOptionsMonitor<OperatorsOptions> options)
    {
        var missing = current.Access.MaySomewhere(OperatorRight.See) ? OperatorRoles.Least(OperatorRight.Govern) : OperatorRoles.Least(OperatorRight.See);
        return PlainPage.Of(
            403, "You may not open this page",
            $"{(current.Access == Access.None ? "You are" : $"{current.Value.Name} is")} signed in, but without the role {missing}. Ask {options.CurrentValue.Ask} for it, then sign in again.",
            (SignInUrls.SignIn, "Sign in again"));
    }

    /// <param name="Everywhere">Ends the sign-ins on all devices.</param>
    internal sealed record SignOutForm([property: Microsoft.AspNetCore.Mvc.FromQuery] bool Everywhere = false);
}
