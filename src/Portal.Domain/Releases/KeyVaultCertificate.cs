namespace Portal.Domain.Releases;

/// <summary>A certificate in a key vault, in its newest version.</summary>
/// <param name="Url">The address of the secret, with its version, as a deployment names it.</param>
/// <param name="ExpiresAt">Null when not told.</param>
public sealed record KeyVaultCertificate(string Name, string Url, DateTimeOffset? ExpiresAt);
