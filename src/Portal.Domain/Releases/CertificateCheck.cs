namespace Portal.Domain.Releases;

/// <summary>What a key vault says of a certificate.</summary>
public abstract record CertificateCheck
{
    private CertificateCheck()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="Thumbprint">SHA-1, in hexadecimal, as configurations name it.</param>
    /// <param name="ExpiresAt">Null when the vault does not tell.</param>
    /// <param name="IsEnabled">A version that is switched off is given to nobody.</param>
    public sealed record Found(string Thumbprint, DateTimeOffset? ExpiresAt, bool IsEnabled) : CertificateCheck;

    public sealed record Missing : CertificateCheck;

    /// <summary>It could not be asked. That is no sign that it is there.</summary>
    public sealed record Unknown(string Because) : CertificateCheck;
}
