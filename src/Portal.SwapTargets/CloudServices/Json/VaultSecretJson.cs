namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>A secret of a key vault as ARM writes it: never its value.</summary>
internal sealed record VaultSecretJson(VaultSecretJson.PropertiesJson? Properties)
{
    internal sealed record PropertiesJson(string? SecretUriWithVersion, AttributesJson? Attributes);

    /// <param name="Exp">Seconds since 1970, UTC.</param>
    internal sealed record AttributesJson(long? Exp);
}
