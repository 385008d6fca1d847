namespace Portal.Web.Api.Changes;

/// <summary>A certificate from a key vault.</summary>
/// <param name="Vault">The id of the vault.</param>
/// <param name="Url">The address of the secret, with its version.</param>
internal sealed record CertificateBody(string Vault, string Url);
