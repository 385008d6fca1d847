using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Portal.Domain.Policies;
using Portal.Web.Operators.Tokens;

namespace Portal.Web.Operators;

/// <summary>Sign-in with Entra ID: a cookie for people, a token for programs.</summary>
internal static class SignInServices
{
    private const string ByRequest = "Portal";

    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration, OperatorSettings settings)
    {
        services.AddSingleton<SignInRegister>().AddSingleton<SignInEnds>().AddSingleton<SignInRoles>().AddSingleton<OperatorAccess>();
        services.AddSingleton<SecurityLog>().AddSingleton<GrantsKept>().AddSingleton<TokenAccess>();
        services.AddSingleton<IKept>(parts => parts.GetRequiredService<SignInEnds>()).AddSingleton<IKept>(parts => parts.GetRequiredService<GrantsKept>())
            .AddSingleton<IKept>(parts => parts.GetRequiredService<TokenRegister>()).AddSingleton<IKept>(parts => parts.GetRequiredService<PersonRoles>());
        services.AddSingleton<TokenEndpoint>().AddSingleton<Portal.Arm.IOperatorTokens, OperatorTokens>().AddSingleton<IRoleReader, RoleReader>().AddSingleton<RoleRefresh>().AddHostedService<SignInWatch>();
        services.AddScoped<OperatorSession>().AddOperatorViews();
        services.AddScoped<AuthenticationStateProvider, OperatorState>().AddScoped<CircuitHandler, OperatorCircuit>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, SignInRequired>();

        var section = configuration.GetSection(AzureAdOptions.Section);
        var schemes = services.AddAuthentication(options =>
        {
            options.DefaultScheme = ByRequest;
            options.DefaultSignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            options.DefaultForbidScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
        });
        schemes.AddPolicyScheme(ByRequest, null, options => options.ForwardDefaultSelector = SchemeOf);
        schemes.AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.SchemeName, null, null);
        schemes.AddMicrosoftIdentityWebApp(section);
        schemes.AddMicrosoftIdentityWebApi(section);
        services.PostConfigure<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme, options => Configure(options, settings.Sessions));
        services.PostConfigure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, options => Configure(options, settings.SignIn));
        // Not __Host-: antiforgery refuses a Secure cookie where a proxy has taken TLS off without saying so. The sign-in's own cookie is.
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "portal-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        // Below, it writes down the addresses and cookies of sign-ins that are under way.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.Information));
        services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        return services;
    }

    /// <summary>A token counts for the API only; a cookie goes with every request of a browser.</summary>
    private static string SchemeOf(HttpContext context) =>
        !context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || !Api.PortalApi.IsApi(context) ? CookieAuthenticationDefaults.AuthenticationScheme
        : TokenScheme.IsMeant(context.Request) ? TokenScheme.SchemeName
        : JwtBearerDefaults.AuthenticationScheme;

    private static void Configure(CookieAuthenticationOptions options, SessionLimits limits)
    {
        Protect(options.Cookie, "__Host-portal", SameSiteMode.Lax);
        options.ExpireTimeSpan = limits.Absolute;
        options.SlidingExpiration = false;
        options.AccessDeniedPath = SignInUrls.Denied;
        options.ReturnUrlParameter = SignInUrls.ReturnParameter;
        options.Events.OnValidatePrincipal = context => ValidateAsync(context, limits);
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context, SessionLimits limits)
    {
        var register = context.HttpContext.RequestServices.GetRequiredService<SignInRegister>();
        if (SignIn.Of(context.Principal ?? new ClaimsPrincipal()) is not { } signIn || !register.Holds(signIn, context.Properties.IssuedUtc))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }

        register.Touch(signIn, context.Properties.IssuedUtc);
        Remember(context.HttpContext, signIn, context.Properties.GetTokenValue(OpenIdConnectParameterNames.RefreshToken));
        // The cookie itself tells when it was last used, also after a restart.
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        context.ShouldRenew = now - context.Properties.IssuedUtc > limits.Idle / 4;
    }

    private static void Configure(OpenIdConnectOptions options, AzureAdOptions settings)
    {
        if (!string.IsNullOrWhiteSpace(settings.ClientSecret))
        {
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.Scope.Add("offline_access"); // With the refresh token roles are asked for again.
        }

        options.SaveTokens = false;
        options.UseTokenLifetime = false;
        options.SignedOutRedirectUri = SignInUrls.SignedOut;
        // They come back with a form that the provider's page sends.
        Protect(options.CorrelationCookie, "__Host-portal-correlation.", SameSiteMode.None);
        Protect(options.NonceCookie, "__Host-portal-nonce.", SameSiteMode.None);
        var validated = options.Events.OnTokenValidated;
        options.Events.OnTokenValidated = async context =>
        {
            await validated(context);
            if (context.Principal is { } principal)
                Begin(context, principal);
        };
        options.Events.OnRemoteFailure = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<SecurityLog>().SignInFailed(context.HttpContext.Connection.RemoteIpAddress, context.Failure?.GetType().Name ?? "no answer");
            context.HandleResponse();
            context.Response.Redirect(SignInUrls.Failed);
            return Task.CompletedTask;
        };
    }

    private static void Begin(Microsoft.AspNetCore.Authentication.OpenIdConnect.TokenValidatedContext context, ClaimsPrincipal principal)
    {
        SignIn.Stamp(principal, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        if (SignIn.PersonOf(principal) is not { } person)
            return;
        context.HttpContext.RequestServices.GetRequiredService<SecurityLog>().SignedIn(principal.FindFirstValue("name") ?? person, person, context.HttpContext.Connection.RemoteIpAddress);
        context.HttpContext.RequestServices.GetRequiredService<PersonRoles>().Saw(person, OperatorAccess.NamesOf(principal.Claims));
        // The only token that is kept, and that within the protected cookie.
        if (context.TokenEndpointResponse?.RefreshToken is not { Length: > 0 } token || SignIn.Of(principal) is not { } signIn)
            return;
        context.Properties?.StoreTokens([new AuthenticationToken { Name = OpenIdConnectParameterNames.RefreshToken, Value = token }]);
        Remember(context.HttpContext, signIn, token);
    }

    private static void Remember(HttpContext context, SignIn signIn, string? refreshToken)
    {
        if (refreshToken is not null)
            context.RequestServices.GetRequiredService<SignInRoles>().Remember(signIn, refreshToken);
    }

    private static void Protect(CookieBuilder cookie, string name, SameSiteMode sameSite)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.SameSite = sameSite;
    }
}
