using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Portal.Emulator.State;

namespace Portal.Emulator.SignIn;

/// <summary>Makes tokens that say who asked for them. Nothing proves it: the signature is noise.</summary>
internal static class AccessTokens
{
    private const int Seconds = 3599;

    public static object Issue(string issuer, string tenant, IFormCollection form, DateTimeOffset now)
    {
        var scope = form["scope"].ToString().Split(' ').First(part => part.EndsWith("/.default", StringComparison.Ordinal));
        var client = form["client_id"].ToString();
        var token = new
        {
            aud = scope[..^"/.default".Length],
            iss = $"{issuer}/{tenant}/v2.0",
            iat = now.ToUnixTimeSeconds(),
            nbf = now.ToUnixTimeSeconds(),
            exp = now.ToUnixTimeSeconds() + Seconds,
            appid = client,
            oid = Generated.Guid("principal " + client),
            tid = tenant,
            idtyp = "app",
        };
        var text = $"{Part(new { typ = "JWT", alg = "none" })}.{Part(token)}.{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}";
        return new { token_type = "Bearer", expires_in = Seconds, ext_expires_in = Seconds, access_token = text };
    }

    /// <summary>Who a token says it is: a person's name, else an application's id, else the cloud's own word for nobody.</summary>
    public static string Caller(string? authorization)
    {
        const string nobody = "unknown";
        if (authorization?.Split(' ', 2) is not [_, var token] || token.Split('.') is not [_, var payload, _] || !Base64Url.IsValid(payload))
            return nobody;
        try
        {
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return Claim(claims.RootElement, "upn") ?? Claim(claims.RootElement, "appid") ?? Claim(claims.RootElement, "oid") ?? nobody;
        }
        catch (JsonException)
        {
            return nobody;
        }
    }

    private static string? Claim(JsonElement claims, string name) =>
        claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Part(object value) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value)));
}
