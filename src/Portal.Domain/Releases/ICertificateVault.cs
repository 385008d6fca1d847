using Portal.Domain.Subscriptions;

namespace Portal.Domain.Releases;

/// <summary>Asks key vaults for the certificates that deployments take from them.</summary>
public interface ICertificateVault
{
    /// <summary>Never throws for what the vault answers.</summary>
    /// <param name="vault">The resource id of the vault; empty where it is not known.</param>
    /// <param name="secret">The address of the secret, with its version, as a deployment names it.</param>
    Task<CertificateCheck> CheckAsync(string? vault, Uri secret, CancellationToken cancellationToken);

    /// <summary>The vaults of a subscription by name. Never throws for what Azure answers.</summary>
    Task<VaultList<KeyVault>> VaultsAsync(SubscriptionId subscription, CancellationToken cancellationToken);

    /// <summary>The certificates of a vault by name, each in its newest version; those that are switched off are left out. Never throws for what Azure answers.</summary>
    /// <param name="vault">The resource id.</param>
    Task<VaultList<KeyVaultCertificate>> CertificatesAsync(string vault, CancellationToken cancellationToken);
}
