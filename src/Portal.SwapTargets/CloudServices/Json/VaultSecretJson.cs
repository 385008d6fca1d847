namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>A secret of a key vault as ARM writes it: never its value.</summary>
internal sealed record VaultSecretJson(string? Name, VaultSecretJson.PropertiesJson? Properties)
{
    /// <param name="ContentType">For a certificate how it is packed.</param>
    internal sealed record PropertiesJson(string? ContentType, string? SecretUriWithVersion, AttributesJson? Attributes);

    /// <param name="Exp">Seconds since 1970, UTC.</param>
    internal sealed record AttributesJson(bool? Enabled, long? Exp)
    {
        public DateTimeOffset? ExpiresAt => Exp is { } end ? DateTimeOffset.FromUnixTimeSeconds(end) : null;
    }
}
