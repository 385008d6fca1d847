using Portal.Domain.Releases;

namespace Portal.Web.Components.Deploy;

/// <summary>A certificate that the configuration asks for, and where it comes from.</summary>
public sealed class DeployCertificate(string thumbprint, string usedBy)
{
    public string Thumbprint { get; } = thumbprint;

    /// <summary>Roles and the names they have for it.</summary>
    public string UsedBy { get; } = usedBy;

    /// <summary>The address of the secret in a key vault, with its version.</summary>
    public string Url { get; set; } = "";

    /// <summary>The resource id of the vault.</summary>
    public string Vault { get; set; } = "";

    /// <summary>What the vault says of it; null until it was asked.</summary>
    public CertificateCheck? Check { get; private set; }

    public async Task AskAsync(ICertificateVault vault, CancellationToken cancellationToken) => Check = Uri.TryCreate(Url, UriKind.Absolute, out var secret)
        ? await vault.CheckAsync(Vault.Trim(), secret, cancellationToken)
        : new CertificateCheck.Unknown(Words.DeployCertificateGiveAddressSecret);
}
