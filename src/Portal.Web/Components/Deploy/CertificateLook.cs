using System.Globalization;
using Portal.Domain.Releases;

namespace Portal.Web.Components.Deploy;

/// <summary>How a certificate of a new deployment is shown: shape, colour and words. What was not asked is never ready.</summary>
public sealed record CertificateLook(string Icon, string Class, string Text)
{
    /// <summary>Shorter than that and it ends before anybody thinks of it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    /// <param name="thumbprint">That the configuration names.</param>
    /// <param name="check">Null until the vault was asked.</param>
    public static CertificateLook Of(string thumbprint, CertificateCheck? check, DateTimeOffset now) => check switch
    {
        null => new("unknown", "unknown", "Not asked yet"),
        CertificateCheck.Missing => new("blocked", "blocked", "Not in the vault. Import it, or give another address."),
        CertificateCheck.Unknown unknown => new("unknown", "unknown", unknown.Because),
        CertificateCheck.Found { IsEnabled: false } => new("blocked", "blocked", "Switched off in the vault. Enable this version."),
        CertificateCheck.Found found when found.Thumbprint.Length > 0 && !found.Thumbprint.Equals(thumbprint, StringComparison.OrdinalIgnoreCase) =>
            new("blocked", "blocked", $"Another certificate: the vault's is {found.Thumbprint}."),
        CertificateCheck.Found { ExpiresAt: { } at } when at <= now => new("blocked", "blocked", $"Expired on {Day(at)}."),
        CertificateCheck.Found { ExpiresAt: { } at } when at <= now + Soon => new("warn", "waiting", $"Expires soon, on {Day(at)}."),
        CertificateCheck.Found { ExpiresAt: { } at } => new("ready", "ready", $"There, until {Day(at)}."),
        _ => new("unknown", "unknown", "There; the vault does not tell when it expires."),
    };

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
