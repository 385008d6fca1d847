using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Conformance;

/// <summary>Access tokens of Entra ID: app roles of programs, and scopes of people.</summary>
public sealed class EntraTokenTests : IAsyncLifetime
{
    private const string Issuer = $"https://login.example.invalid/{SignedInPortal.Tenant}/v2.0";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly RsaSecurityKey other = new(RSA.Create(2048)) { KeyId = "one" };
    private WholePortal portal = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => portal.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public async ValueTask InitializeAsync() => portal = await WholePortal.StartAsync(builder =>
    {
        SignedInPortal.Configure(builder, "team=Shop");
        builder.ConfigureTestServices(services => services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
        {
            var provider = new OpenIdConnectConfiguration { Issuer = Issuer };
            provider.SigningKeys.Add(key);
            options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(provider);
            // Entra ID's own validator would ask Entra ID for its aliases.
            options.TokenValidationParameters.IssuerValidator = (issuer, _, _) => issuer == Issuer ? issuer : throw new SecurityTokenInvalidIssuerException(issuer);
        }));
    });

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Token_OfAProgram_CountsByItsAppRoles()
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync("/api/services", Write(key, [new("roles", "Portal.Reader")])));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync("/api/grants", Write(key, [new("roles", "Portal.Reader")])));
        Assert.Equal(HttpStatusCode.OK, await AskAsync("/api/grants", Write(key, [new("roles", "Portal.Owner")])));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync("/api/services", Write(key, [new("roles", "Other.Role")])));
    }

    [Fact]
    public async Task Token_OfAPerson_CountsByItsScopes()
    {
        Claim owner = new("roles", "Portal.Owner");
        Assert.Equal(HttpStatusCode.OK, await AskAsync("/api/grants", Write(key, [owner, new("scp", "Portal.Act")])));
        Assert.Equal(HttpStatusCode.OK, await AskAsync("/api/services", Write(key, [owner, new("scp", "openid Portal.Read")])));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync("/api/grants", Write(key, [owner, new("scp", "openid Portal.Read")])));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync("/api/services", Write(key, [owner, new("scp", "User.Read")])));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync("/api/services", Write(key, [new("roles", "Other.Role"), new("scp", "Portal.Act")])));
    }

    [Fact]
    public async Task Token_ForgedExpiredOrForOthers_IsRefused()
    {
        Claim[] claims = [new("roles", "Portal.Owner")];
        var good = Write(key, claims);
        var parts = good.Split('.');
        Assert.Equal(HttpStatusCode.OK, await AskAsync("/api/services", good));
        foreach (var bad in new[]
        {
            Write(other, claims), Write(key, claims, audience: "another-app"), Write(key, claims, issuer: "https://evil.example/v2.0"), Write(key, claims, age: TimeSpan.FromHours(3)), Write(key, claims, age: TimeSpan.FromHours(-3)),
            $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.", $"{parts[0]}.{Base64UrlEncoder.Encode("""{"roles":["Portal.Owner"]}""")}.{parts[2]}", parts[0], "eyJ",
        })
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync("/api/services", bad));
    }

    [Fact]
    public async Task Token_Pages_AreClosed() => Assert.Equal(HttpStatusCode.Found, await AskAsync("/", Write(key, [new("roles", "Portal.Owner")])));

    private string Write(RsaSecurityKey with, Claim[] claims, string audience = SignedInPortal.Client, string issuer = Issuer, TimeSpan age = default)
    {
        var at = (Now - age).UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer, Audience = audience, IssuedAt = at, NotBefore = at, Expires = at.AddHours(1), SigningCredentials = new SigningCredentials(with, SecurityAlgorithms.RsaSha256),
            Subject = new ClaimsIdentity([new("oid", "ben"), new("tid", SignedInPortal.Tenant), new("sub", "ben"), new("ver", "2.0"), new("name", "Ben Carter"), .. claims]),
        });
    }

    private async Task<HttpStatusCode> AskAsync(string address, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await portal.Client.SendAsync(request, Token);
        return response.StatusCode;
    }
}
