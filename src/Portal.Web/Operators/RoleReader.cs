using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Portal.Web.Operators;

/// <summary>Asks with the refresh token: the id token that comes back holds the app roles as they are now.</summary>
internal sealed class RoleReader(IOptionsMonitor<OpenIdConnectOptions> monitor) : IRoleReader
{
    public async Task<RoleReading> ReadAsync(SignIn signIn, string refreshToken, CancellationToken cancellationToken)
    {
        var options = monitor.Get(OpenIdConnectDefaults.AuthenticationScheme);
        try
        {
            var provider = await options.ConfigurationManager!.GetConfigurationAsync(cancellationToken);
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken, ["client_id"] = options.ClientId!, ["client_secret"] = options.ClientSecret!,
                ["scope"] = string.Join(' ', options.Scope),
            });
            using var response = await options.Backchannel.PostAsync(provider.TokenEndpoint, form, cancellationToken);
            var answer = new OpenIdConnectMessage(await response.Content.ReadAsStringAsync(cancellationToken));
            if (answer.Error is "invalid_grant" or "interaction_required")
                return new RoleReading.Ended();
            return answer.IdToken is { Length: > 0 } token
                ? await ReadAsync(signIn, token, answer.RefreshToken is { Length: > 0 } next ? next : refreshToken, options, provider)
                : new RoleReading.Unknown(answer.Error ?? $"status {(int)response.StatusCode}");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidOperationException or ArgumentException or System.Text.Json.JsonException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
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
