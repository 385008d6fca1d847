using Portal.Arm;

namespace Portal.Web.Operators;

/// <summary>Settings of section <c>DataProtection</c>: how the keys are kept that protect cookies and forms.</summary>
public sealed class KeyOptions
{
    public const string Section = "DataProtection";

    /// <summary>Path of a PEM or PFX file with a certificate and its private key, with which the keys are encrypted; the same for all instances. Without it they are protected by the rights on their folder or database alone.</summary>
    public string? Certificate { get; set; }

    /// <summary>Of the PFX file, where it has one.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>The certificate before this one, while keys are still encrypted with it.</summary>
    public string? PreviousCertificate { get; set; }

    /// <summary>Of the PFX file of the certificate before, where it has one.</summary>
    public string? PreviousCertificatePassword { get; set; }

    public IEnumerable<string> Validate()
    {
        foreach (var (key, path, password) in new[] { (nameof(Certificate), Certificate, CertificatePassword), (nameof(PreviousCertificate), PreviousCertificate, PreviousCertificatePassword) })
        {
            if (!string.IsNullOrWhiteSpace(path) && ClientCertificates.Problem(path, password) is { } because)
                yield return $"{Section}:{key} is {path}, which cannot be used ({because}). Give the path of a PEM or PFX file with a certificate and its private key.";
        }
    }
}
