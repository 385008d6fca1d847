namespace Portal.Domain.Releases;

/// <summary>Asks key vaults for the certificates that deployments take from them.</summary>
public interface ICertificateVault
{
    /// <summary>Never throws for what the vault answers.</summary>
    /// <param name="secret">The address of the secret, with its version, as a deployment names it.</param>
    Task<CertificateCheck> CheckAsync(Uri secret, CancellationToken cancellationToken);
}
