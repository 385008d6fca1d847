using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Portal.Web.Operators;

/// <summary>Asks the identity provider for tokens with a refresh token, as the portal's app registration.</summary>
internal sealed class TokenEndpoint(IOptionsMonitor<OpenIdConnectOptions> monitor)
{
    public OpenIdConnectOptions Options => monitor.Get(OpenIdConnectDefaults.AuthenticationScheme);

    /// <returns>Tokens, or an error: of the provider, or the status of an answer without one.</returns>
    public async Task<OpenIdConnectMessage> RefreshAsync(string refreshToken, string scope, CancellationToken cancellationToken)
    {
        var options = Options;
        var provider = await options.ConfigurationManager!.GetConfigurationAsync(cancellationToken);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken, ["client_id"] = options.ClientId!, ["client_secret"] = options.ClientSecret!, ["scope"] = scope,
        });
        using var response = await options.Backchannel.PostAsync(provider.TokenEndpoint, form, cancellationToken);
        var answer = new OpenIdConnectMessage(await response.Content.ReadAsStringAsync(cancellationToken));
        if (!response.IsSuccessStatusCode)
            answer.Error ??= $"status {(int)response.StatusCode}";
        return answer;
    }

    /// <summary>The provider could not be asked, or did not answer in a way that can be read.</summary>
    public static bool Explains(Exception failure, CancellationToken cancellationToken) =>
        failure is HttpRequestException or IOException or InvalidOperationException or ArgumentException or System.Text.Json.JsonException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
