using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;

namespace Portal.Browser.Tests.Support.Entra;

/// <summary>An OpenID Connect provider with the addresses of Entra ID, over HTTPS on loopback. Its form takes anybody with any roles.</summary>
internal sealed class SignInProvider : IAsyncDisposable
{
    public const string Tenant = "0a7a4ab2-67e8-4c1b-9df6-35ac2b6c9f6e";
    public const string Client = "5c1b1a1e-7a0c-4a55-9f0b-0d8f0a4b9a11";

    /// <summary>Looks like no other text, so that a log can be searched for it.</summary>
    public const string Secret = "planted-client-secret-7Qx2vJw9";

    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, string[]?> roles = new(StringComparer.Ordinal);

    private SignInProvider(int port)
    {
        Address = $"https://127.0.0.1:{port}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(TrustedCertificate.Value!)));
        builder.Services.AddOpenIddict().AddServer(Configure);
        app = builder.Build();
        app.UseAuthentication();
        app.MapGet($"/{Tenant}/oauth2/v2.0/authorize", Authorize);
        app.MapPost($"/{Tenant}/oauth2/v2.0/token", RedeemAsync);
        app.MapGet($"/{Tenant}/oauth2/v2.0/logout", () => Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [Scheme]));
    }

    public string Address { get; }

    public static async Task<SignInProvider> StartAsync()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var provider = new SignInProvider(port);
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>From now on the person has these roles; null: the provider does not know them any more.</summary>
    public void Change(string person, params string[]? now) => roles[person] = now;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Configure(OpenIddictServerBuilder server)
    {
        server.EnableDegradedMode().SetIssuer(new Uri($"{Address}/{Tenant}/v2.0"));
        server.SetConfigurationEndpointUris($"{Tenant}/v2.0/.well-known/openid-configuration").SetJsonWebKeySetEndpointUris($"{Tenant}/discovery/v2.0/keys");
        server.SetAuthorizationEndpointUris($"{Tenant}/oauth2/v2.0/authorize").SetTokenEndpointUris($"{Tenant}/oauth2/v2.0/token").SetEndSessionEndpointUris($"{Tenant}/oauth2/v2.0/logout");
        server.AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().RequireProofKeyForCodeExchange().RegisterScopes("openid", "profile", "offline_access");
        // Azure's tokens can be read, and any of its services be asked for.
        server.DisableAccessTokenEncryption().DisableScopeValidation();
        server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableEndSessionEndpointPassthrough();
        server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(_ => ValueTask.CompletedTask));
        server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(handler => handler.UseInlineHandler(_ => ValueTask.CompletedTask));
        server.AddEventHandler<OpenIddictServerEvents.ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(_ => ValueTask.CompletedTask));
    }

    private async Task<IResult> RedeemAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var principal = (await context.AuthenticateAsync(Scheme)).Principal!;
        var identity = (ClaimsIdentity)principal.Identity!;
        if (!roles.TryGetValue(principal.GetClaim("sub")!, out var now))
            return Results.SignIn(principal, authenticationScheme: Scheme);
        if (now is null)
            return Results.Forbid(new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = "invalid_grant" }), [Scheme]);
        identity.SetClaims("roles", [.. now]);
        identity.SetDestinations(_ => ["id_token", "access_token"]);
        return Results.SignIn(principal, authenticationScheme: Scheme);
    }

    private static IResult Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        if (query["person"].ToString() is not { Length: > 0 } person)
            return Results.Content(Form(query), "text/html");
        var identity = new ClaimsIdentity("form", "name", "roles");
        identity.AddClaim(new Claim("sub", person));
        identity.AddClaim(new Claim("oid", person));
        identity.AddClaim(new Claim("tid", Tenant));
        identity.AddClaim(new Claim("name", person));
        identity.AddClaim(new Claim("upn", person));
        foreach (var role in query["roles"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            identity.AddClaim(new Claim("roles", role));
        // A refresh token asks for no more than was granted at first.
        identity.SetScopes("openid", "profile", "offline_access", "https://management.azure.com//.default", "https://management.core.windows.net//.default");
        identity.SetDestinations(_ => ["id_token", "access_token"]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: Scheme);
    }

    private static string Form(IQueryCollection query)
    {
        var asked = string.Concat(query.Select(field =>
            $"<input type=\"hidden\" name=\"{HtmlEncoder.Default.Encode(field.Key)}\" value=\"{HtmlEncoder.Default.Encode(field.Value.ToString())}\" />"));
        return $"<!DOCTYPE html><html lang=\"en\"><head><title>Provider</title><link rel=\"icon\" href=\"data:,\" /></head><body><form method=\"get\">{asked}"
            + "<label>Person <input name=\"person\" /></label><label>Roles <input name=\"roles\" /></label><button>Go</button></form></body></html>";
    }
}
