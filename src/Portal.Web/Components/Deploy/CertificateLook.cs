using Portal.Domain.Releases;

namespace Portal.Web.Components.Deploy;

/// <summary>How a certificate of a new deployment is shown: shape, colour and words. What was not asked is never ready.</summary>
public sealed record CertificateLook(string Icon, string Class, string Text)
{
    /// <summary>A deployment with it would not start, or be refused.</summary>
    public bool Blocks => Class == "blocked";

    /// <summary>Shorter than that and it ends before anybody thinks of it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    /// <param name="thumbprint">That the configuration names.</param>
    /// <param name="check">Null until the vault was asked.</param>
    public static CertificateLook Of(string thumbprint, CertificateCheck? check, DateTimeOffset now) => check switch
    {
        null => new("unknown", "unknown", Words.CertificateLookNotAskedYet),
        CertificateCheck.Missing => new("blocked", "blocked", Words.CertificateLookNotVaultImportOrGive),
        CertificateCheck.Unknown unknown => new("unknown", "unknown", Said.Of(unknown.Because)),
        CertificateCheck.Found { IsEnabled: false } => new("blocked", "blocked", Words.CertificateLookSwitchedOffVaultEnableVersion),
        CertificateCheck.Found found when found.Thumbprint.Length > 0 && !found.Thumbprint.Equals(thumbprint, StringComparison.OrdinalIgnoreCase) =>
            new("blocked", "blocked", Words.FormatCertificateLookAnotherCertificateVaults(found.Thumbprint)),
        CertificateCheck.Found { ExpiresAt: { } at } when at <= now => new("blocked", "blocked", Words.FormatCertificateLookExpiredOn(Day(at))),
        CertificateCheck.Found { ExpiresAt: { } at } when at <= now + Soon => new("warn", "waiting", Words.FormatCertificateLookExpiresSoonOn(Day(at))),
        CertificateCheck.Found { ExpiresAt: { } at } => new("ready", "ready", Words.FormatCertificateLookThereUntil(Day(at))),
        _ => new("unknown", "unknown", Words.CertificateLookThereVaultDoesNotTell),
    };

    private static string Day(DateTimeOffset at) => PageFormat.Time(at, Words.PatternDate);
}
