using Microsoft.AspNetCore.DataProtection;
using Portal.Arm;

namespace Portal.Web.Operators;

/// <summary>Encrypts the keys of cookies and forms where they lie.</summary>
internal static class KeyProtection
{
    public static IDataProtectionBuilder ProtectKeys(this IDataProtectionBuilder keys, KeyOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.PreviousCertificate))
            keys.UnprotectKeysWithAnyCertificate(ClientCertificates.Load(options.PreviousCertificate, options.PreviousCertificatePassword));
        return string.IsNullOrWhiteSpace(options.Certificate) ? keys : keys.ProtectKeysWithCertificate(ClientCertificates.Load(options.Certificate, options.CertificatePassword));
    }
}
