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

    /// <summary>Vault and secret are typed, not chosen.</summary>
    public bool IsByHand { get; set; }

    public bool IsGiven => Url.Length > 0 || Vault.Length > 0;

    /// <summary>What the vault says of it; null until it was asked.</summary>
    public CertificateCheck? Check { get; private set; }

    /// <summary>The same certificate, where somebody has given it before.</summary>
    public void Take(DeployCertificate given) => (Url, Vault, IsByHand, Check) = (given.Url, given.Vault, given.IsByHand, given.Check);

    /// <summary>Another place: what was said of the one before does not count for it.</summary>
    public void Choose(string vault, string url) => (Vault, Url, Check) = (vault, url, null);

    public async Task AskAsync(ICertificateVault vault, CancellationToken cancellationToken) => Check = Uri.TryCreate(Url, UriKind.Absolute, out var secret)
        ? await vault.CheckAsync(Vault.Trim(), secret, cancellationToken)
        : new CertificateCheck.Unknown(Words.DeployCertificateGiveAddressSecret);
}
