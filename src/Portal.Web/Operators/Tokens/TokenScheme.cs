using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Portal.Domain.Operations;

namespace Portal.Web.Operators.Tokens;

/// <summary>Takes a personal token in <c>Authorization: Bearer</c>. It is asked for addresses of the API only.</summary>
internal sealed class TokenScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TokenRegister tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "PersonalToken";

    private const string Bearer = "Bearer ";
    private const string HashClaim = "portal-token";

    public static bool IsMeant(HttpRequest request) => TextOf(request).StartsWith(TokenText.Prefix, StringComparison.Ordinal);

    /// <summary>The hash of the token by which somebody came in; null when it was by something else.</summary>
    public static string? HashOf(ClaimsPrincipal principal) => principal.Identities.FirstOrDefault(identity => identity.AuthenticationType == SchemeName)?.FindFirst(HashClaim)?.Value;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var text = TextOf(Request);
        if (!TokenText.IsWhole(text))
            return AuthenticateResult.Fail("It is no whole personal token.");
        var hash = TokenText.Hash(text);
        try
        {
            if ((await tokens.FindAsync(hash, Context.RequestAborted))?.Holds(TimeProvider.GetUtcNow()) != true)
                return AuthenticateResult.Fail("There is no such personal token, or it holds no more.");
        }
        catch (OperationLogException failure)
        {
            return AuthenticateResult.Fail(failure);
        }

        tokens.Touch(hash);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(HashClaim, hash)], SchemeName)), SchemeName));
    }

    private static string TextOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : "";
}
