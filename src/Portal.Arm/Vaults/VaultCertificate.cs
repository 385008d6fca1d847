namespace Portal.Arm.Vaults;

/// <summary>A certificate as a key vault tells it.</summary>
/// <param name="Thumbprint">SHA-1, in hexadecimal.</param>
/// <param name="ExpiresAt">Null when not told.</param>
public sealed record VaultCertificate(string Thumbprint, DateTimeOffset? ExpiresAt, bool IsEnabled);
