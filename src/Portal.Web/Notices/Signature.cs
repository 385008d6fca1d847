using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Web.Notices;

/// <summary>
/// The headers that tell a receiver who sent a webhook and when, as the Standard Webhooks specification (standardwebhooks.com) writes them:
/// <c>webhook-signature: v1,</c> and the base64 of HMAC-SHA256 over <c>id.timestamp.body</c>.
/// </summary>
internal static class Signature
{
    public const string Id = "webhook-id";
    public const string Timestamp = "webhook-timestamp";
    public const string Header = "webhook-signature";

    private const string KeyPrefix = "whsec_";

    /// <param name="key">As it was shown: <c>whsec_</c> and the base64 of its bytes.</param>
    /// <param name="id">The same in every try of a notice.</param>
    /// <param name="at">When this try is sent.</param>
    /// <param name="body">Byte for byte as it is sent.</param>
    public static IEnumerable<(string Name, string Value)> Headers(string key, string id, DateTimeOffset at, byte[] body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{seconds}."), .. body];
        var bytes = Convert.FromBase64String(key.StartsWith(KeyPrefix, StringComparison.Ordinal) ? key[KeyPrefix.Length..] : key);
        return [(Id, id), (Timestamp, seconds), (Header, $"v1,{Convert.ToBase64String(HMACSHA256.HashData(bytes, signed))}")];
    }
}
