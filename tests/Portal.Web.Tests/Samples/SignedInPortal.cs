using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Portal.Domain.Policies;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Samples;

/// <summary>A portal that asks for sign-in, and cookies as it writes them after one.</summary>
internal static class SignedInPortal
{
    public const string Client = "5c1b1a1e-7a0c-4a55-9f0b-0d8f0a4b9a11";
    public const string Tenant = "0a7a4ab2-67e8-4c1b-9df6-35ac2b6c9f6e";

    /// <param name="scope">Where the roles named <c>in-Reader</c> and so on hold.</param>
    public static void Configure(IWebHostBuilder builder, string scope)
    {
        builder
            .UseSetting("AzureAd:Instance", "https://login.example.invalid/")
            .UseSetting("AzureAd:TenantId", Tenant)
            .UseSetting("AzureAd:ClientId", Client)
            .ConfigureTestServices(services => services.PostConfigure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, options =>
                options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(new()
                {
                    AuthorizationEndpoint = "https://login.example.invalid/authorize",
                    EndSessionEndpoint = "https://login.example.invalid/logout",
                })));
        foreach (var (place, role) in OperatorRoles.All.Index())
        {
            builder.UseSetting($"Operators:Grants:{place}:Role", role.ToString())
                .UseSetting($"Operators:Grants:{place}:To", $"in-{role}")
                .UseSetting($"Operators:Grants:{place}:Scope", scope);
        }
    }

    /// <summary>The cookie of somebody who has just signed in with these roles.</summary>
    public static string Cookie(WholePortal portal, params string[] roles) => Cookie(portal, "ana", portal.Services.GetRequiredService<TimeProvider>().GetUtcNow(), roles);

    public static string Cookie(WholePortal portal, string person, DateTimeOffset at, params string[] roles)
    {
        var principal = new ClaimsPrincipal(new ClaimsIdentity(
            [
                new("http://schemas.microsoft.com/identity/claims/objectidentifier", person), new("http://schemas.microsoft.com/identity/claims/tenantid", Tenant),
                new("name", "Ana Ribeiro"), .. roles.Select(role => new Claim(ClaimTypes.Role, role)),
            ], "OpenIdConnect"));
        SignIn.Stamp(principal, at);
        var options = portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var ticket = new AuthenticationTicket(
            principal, new AuthenticationProperties { IssuedUtc = at, ExpiresUtc = at.AddHours(12) }, CookieAuthenticationDefaults.AuthenticationScheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }
}
