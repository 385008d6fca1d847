using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
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
        ways.MapPost(SignInUrls.SignOut, SignOut).RequireAuthorization(PortalPolicies.SignedIn).WithMetadata(new RequireAntiforgeryTokenAttribute());
        ways.MapGet(SignInUrls.Denied, Denied).RequireAuthorization(PortalPolicies.SignedIn);
        ways.MapGet(SignInUrls.SignedOut, () => PlainPage.Of(
            200, "You are signed out", "Pages that were still open can do nothing any more.", (SignInUrls.SignIn, "Sign in"))).AllowAnonymous();
        ways.MapGet(SignInUrls.Failed, () => PlainPage.Of(
            400, "The sign-in did not work", "The identity provider's answer was not accepted, or it took too long. Nothing was done.", (SignInUrls.SignIn, "Try again"))).AllowAnonymous();
    }

    private static Results<SignOutHttpResult, ContentHttpResult> SignOut(HttpContext context, SignInRegister register, [AsParameters] SignOutForm form)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return PlainPage.Of(400, "Sign-out was not asked for here", "The request did not come from the menu of an open page.", (PortalUrls.Board(), "Open the board"));
        if (SignIn.Of(context.User) is { } signIn)
        {
            register.End(signIn);
            if (form.Everywhere)
                register.EndAll(signIn.Person);
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
