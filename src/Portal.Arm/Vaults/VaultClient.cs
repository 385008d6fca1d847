using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;

namespace Portal.Arm.Vaults;

/// <summary>Reads certificates of Azure Key Vault with the portal's own identity, which needs the right to get certificates; never a private key.</summary>
/// <remarks>Get Certificate, Azure Key Vault REST, api-version 7.4.</remarks>
public sealed class VaultClient : IDisposable
{
    private const string ApiVersion = "7.4";

    /// <summary>A token of the portal is sent to vaults only, whatever address somebody types.</summary>
    private static readonly string[] Hosts = [".vault.azure.net", ".vault.azure.cn", ".vault.usgovcloudapi.net"];

    private readonly HttpClient http;
    private readonly TokenCredential credential;

    internal VaultClient(TokenCredential credential, HttpMessageHandler carrier)
    {
        (this.credential, http) = (credential, new HttpClient(carrier) { Timeout = TimeSpan.FromSeconds(30) });
    }

    /// <summary>Whether an address is one of a secret or a certificate in a vault.</summary>
    public static bool CanBe(Uri address) => Place(address) is not null;

    /// <param name="secret">https://vault.vault.azure.net/secrets/name/version.</param>
    /// <returns>Null when the vault has none.</returns>
    /// <exception cref="VaultException">It is no address of a vault, or the vault cannot be asked.</exception>
    public async Task<VaultCertificate?> FindAsync(Uri secret, CancellationToken cancellationToken)
    {
        if (Place(secret) is not { } certificate)
            throw new VaultException("It is no address of a key vault. Give something like https://vault.vault.azure.net/secrets/name/version.");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, certificate);
            var scope = $"https://{secret.Host[(secret.Host.IndexOf('.') + 1)..]}/.default";
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (await credential.GetTokenAsync(new([scope]), cancellationToken)).Token);
            using var answer = await http.SendAsync(request, cancellationToken);
            return answer.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync(answer, secret, cancellationToken);
        }
        catch (Exception lost) when (lost is HttpRequestException or AuthenticationFailedException or JsonException || (lost is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new VaultException($"{secret.Host} could not be asked: {lost.Message}", lost);
        }
    }

    public void Dispose() => http.Dispose();

    private static async Task<VaultCertificate> ReadAsync(HttpResponseMessage answer, Uri secret, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccessStatusCode)
            throw new VaultException($"{secret.Host} answered {(int)answer.StatusCode} {answer.ReasonPhrase}. Give the portal's identity the right to get certificates there.");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        var attributes = json.RootElement.TryGetProperty("attributes", out var told) ? told : default;
        return new(
            json.RootElement.TryGetProperty("x5t", out var print) && print.GetString() is { } text ? Convert.ToHexString(FromBase64Url(text)) : "",
            attributes.ValueKind == JsonValueKind.Object && attributes.TryGetProperty("exp", out var expires) ? DateTimeOffset.FromUnixTimeSeconds(expires.GetInt64()) : null,
            attributes.ValueKind != JsonValueKind.Object || !attributes.TryGetProperty("enabled", out var enabled) || enabled.GetBoolean());
    }

    private static Uri? Place(Uri secret)
    {
        if (secret.Scheme != Uri.UriSchemeHttps || !secret.IsDefaultPort || secret.UserInfo.Length > 0 || !Array.Exists(Hosts, host => secret.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)))
            return null;
        return secret.AbsolutePath.Trim('/').Split('/') is ["secrets" or "certificates", { Length: > 0 } name, .. var version] && version.Length <= 1
            ? new Uri($"https://{secret.Host}/certificates/{name}/{version.FirstOrDefault()}?api-version={ApiVersion}")
            : null;
    }

    private static byte[] FromBase64Url(string text)
    {
        try
        {
            return Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));
        }
        catch (FormatException wrong)
        {
            throw new JsonException("The thumbprint is none.", wrong);
        }
    }
}
