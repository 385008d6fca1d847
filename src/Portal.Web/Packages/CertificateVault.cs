using Portal.Arm.Vaults;
using Portal.Domain.Releases;

namespace Portal.Web.Packages;

/// <summary>Asks Azure Key Vault for certificates.</summary>
/// <param name="vaults">Null where the cloud has none.</param>
public sealed class CertificateVault(VaultClient? vaults) : ICertificateVault
{
    public async Task<CertificateCheck> CheckAsync(Uri secret, CancellationToken cancellationToken)
    {
        if (vaults is null)
            return new CertificateCheck.Unknown("The embedded cloud has no key vault; Azure is asked there.");
        try
        {
            return await vaults.FindAsync(secret, cancellationToken) is { } found
                ? new CertificateCheck.Found(found.Thumbprint, found.ExpiresAt, found.IsEnabled)
                : new CertificateCheck.Missing();
        }
        catch (VaultException failure)
        {
            return new CertificateCheck.Unknown(failure.Message);
        }
    }
}
