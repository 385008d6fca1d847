using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;

namespace Portal.Browser.Tests.Releases;

/// <summary>A key vault whose secrets are named after what is to be said of them.</summary>
internal sealed class SampleVault(TimeProvider time) : ICertificateVault
{
    public const string Thumbprint = "A1B2C3D4E5F60718293A4B5C6D7E8F9001122334";

    public static string Address(string secret) => $"https://shop.vault.azure.net/secrets/{secret}/1";

    /// <summary>A configuration that asks for the certificate in every role.</summary>
    public static string Asked(string configuration) =>
        configuration.Replace("</Role>", $"<Certificates><Certificate name=\"Tls\" thumbprint=\"{Thumbprint}\" thumbprintAlgorithm=\"sha1\"/></Certificates></Role>", StringComparison.Ordinal);

    /// <summary>The definition that belongs to it.</summary>
    public static string Defined(string definition) =>
        definition.Replace("</WebRole>", "<Certificates><Certificate name=\"Tls\" storeLocation=\"LocalMachine\" storeName=\"My\"/></Certificates></WebRole>", StringComparison.Ordinal);

    public Task<CertificateCheck> CheckAsync(string? vault, Uri secret, CancellationToken cancellationToken) => Task.FromResult<CertificateCheck>(secret.Segments[2].TrimEnd('/') switch
    {
        "good" => Until(400),
        "soon" => Until(10),
        "old" => Until(-10),
        "other" => new CertificateCheck.Found(new string('0', 40), time.GetUtcNow().AddDays(400), IsEnabled: true),
        "forbidden" => new CertificateCheck.Unknown("The vault shop does not let the portal read: give its identity the role Key Vault Secrets User."),
        _ => new CertificateCheck.Missing(),
    });

    /// <summary>It lets nobody list: vault and secret are typed.</summary>
    public Task<VaultList<KeyVault>> VaultsAsync(SubscriptionId subscription, CancellationToken cancellationToken) =>
        Task.FromResult(new VaultList<KeyVault>([], "The portal could not list the key vaults: its identity may not."));

    public Task<VaultList<KeyVaultCertificate>> CertificatesAsync(string vault, CancellationToken cancellationToken) => Task.FromResult(new VaultList<KeyVaultCertificate>([]));

    private CertificateCheck.Found Until(int days) => new(Thumbprint, time.GetUtcNow().AddDays(days), IsEnabled: true);
}
