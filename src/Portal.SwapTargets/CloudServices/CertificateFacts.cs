namespace Portal.SwapTargets.CloudServices;

/// <summary>What a key vault tells of a certificate that was deployed from it.</summary>
/// <param name="ExpiresAt">Null when the vault does not tell it, or holds another version by now.</param>
public sealed record CertificateFacts(VaultCertificate Certificate, DateTimeOffset? ExpiresAt)
{
    /// <summary>"until 2027-11-17", "end not told".</summary>
    public string Until => ExpiresAt is { } end ? $"until {end.UtcDateTime:yyyy-MM-dd}" : "end not told";
}
