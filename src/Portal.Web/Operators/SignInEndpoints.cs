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
            200, Words.SignInSignedOut, Words.SignInNothingMore, (SignInUrls.SignIn, Words.SignInSignIn))).AllowAnonymous();
        ways.MapGet(SignInUrls.Failed, () => PlainPage.Of(
            400, Words.SignInDidNotWork, Words.SignInNotAccepted, (SignInUrls.SignIn, Words.SignInTryAgain))).AllowAnonymous();
    }

    private static async Task<Results<SignOutHttpResult, ContentHttpResult>> SignOutAsync(HttpContext context, SignInEnds ends, SecurityLog log, [AsParameters] SignOutForm form)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return PlainPage.Of(400, Words.SignInNotAskedHere, Words.SignInNotFromMenu, (PortalUrls.Board(), Words.SignInOpenBoard));
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
                return PlainPage.Of(503, Words.SignInThisServerOnly, Words.SignInOthersMayNotKnow, (SignInUrls.SignIn, Words.SignInSignIn));
            }
        }

        return TypedResults.SignOut(
            new AuthenticationProperties { RedirectUri = SignInUrls.SignedOut }, [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static ContentHttpResult Denied(CurrentOperator current, IOptionsMonitor<OperatorsOptions> options)
    {
        var missing = current.Access.MaySomewhere(OperatorRight.See) ? OperatorRoles.Least(OperatorRight.Govern) : OperatorRoles.Least(OperatorRight.See);
        return PlainPage.Of(
            403, Words.SignInMayNotOpen,
            current.Access == Access.None
                ? Words.FormatSignInYouLackTheRole(missing, options.CurrentValue.Ask)
                : Words.FormatSignInLacksTheRole(current.Value.Name, missing, options.CurrentValue.Ask),
            (SignInUrls.SignIn, Words.SignInSignInAgain));
    }

    /// <param name="Everywhere">Ends the sign-ins on all devices.</param>
    internal sealed record SignOutForm([property: Microsoft.AspNetCore.Mvc.FromQuery] bool Everywhere = false);
}
