namespace Portal.Domain.Changes;

/// <summary>A certificate from a key vault.</summary>
/// <param name="Vault">The id of the vault.</param>
/// <param name="Url">The address of the secret, with its version.</param>
public sealed record CertificateOrder(string Vault, string Url);
