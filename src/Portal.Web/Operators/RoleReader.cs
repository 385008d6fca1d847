using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Portal.Web.Operators;

/// <summary>Asks with the refresh token: the id token that comes back holds the app roles as they are now.</summary>
internal sealed class RoleReader(TokenEndpoint endpoint) : IRoleReader
{
    public async Task<RoleReading> ReadAsync(SignIn signIn, string refreshToken, CancellationToken cancellationToken)
    {
        var options = endpoint.Options;
        try
        {
            var answer = await endpoint.RefreshAsync(refreshToken, string.Join(' ', options.Scope), cancellationToken);
            if (answer.Error is "invalid_grant" or "interaction_required")
                return new RoleReading.Ended();
            return answer.IdToken is { Length: > 0 } token
                ? await ReadAsync(signIn, token, answer.RefreshToken is { Length: > 0 } next ? next : refreshToken, options, await options.ConfigurationManager!.GetConfigurationAsync(cancellationToken))
                : new RoleReading.Unknown(answer.Error ?? "no id token");
        }
        catch (Exception failure) when (TokenEndpoint.Explains(failure, cancellationToken))
        {
            return new RoleReading.Unknown(failure.Message);
        }
    }

    private static async Task<RoleReading> ReadAsync(SignIn signIn, string token, string next, OpenIdConnectOptions options, OpenIdConnectConfiguration provider)
    {
        var parameters = options.TokenValidationParameters.Clone();
        parameters.IssuerSigningKeys = provider.SigningKeys;
        parameters.ValidIssuers = [provider.Issuer];
        var result = await options.TokenHandler.ValidateTokenAsync(token, parameters);
        if (!result.IsValid)
            return new RoleReading.Unknown(result.Exception?.GetType().Name ?? "the id token is not valid");
        return SignIn.PersonOf(new ClaimsPrincipal(result.ClaimsIdentity)) == signIn.Person
            ? new RoleReading.Found(OperatorAccess.NamesOf(result.ClaimsIdentity.Claims), next)
            : new RoleReading.Ended();
    }
}
