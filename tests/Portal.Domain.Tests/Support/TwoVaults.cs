using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;

namespace Portal.Domain.Tests.Support;

/// <summary>Two key vaults of one subscription in a group each, with a certificate each.</summary>
internal sealed class TwoVaults : ICertificateVault
{
    public static readonly KeyVault Shop = new("/subscriptions/s1/resourceGroups/shop/providers/Microsoft.KeyVault/vaults/shop", "shop", "westeurope");
    public static readonly KeyVault Pay = new("/subscriptions/s1/resourceGroups/pay/providers/Microsoft.KeyVault/vaults/pay", "pay", "westeurope");

    public Task<CertificateCheck> CheckAsync(string? vault, Uri secret, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<VaultList<KeyVault>> VaultsAsync(SubscriptionId subscription, CancellationToken cancellationToken) => Task.FromResult(new VaultList<KeyVault>([Shop, Pay]));

    public Task<VaultList<KeyVaultCertificate>> CertificatesAsync(string vault, CancellationToken cancellationToken) =>
        Task.FromResult(new VaultList<KeyVaultCertificate>([new KeyVaultCertificate("tls", $"https://{vault.Split('/')[^1]}.vault.azure.net/secrets/tls/1", null)]));
}
