using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Emulator.Alone;

/// <summary>The certificate the cloud shows: made here, for loopback only, and its own authority, as clients want of one they shall trust.</summary>
internal static class AloneCertificate
{
    private const string File = "certificate.pem";
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);
    private static readonly TimeSpan Reserve = TimeSpan.FromDays(7);

    /// <summary>The one kept in the folder while it is good for a week more, else a new one; without a folder the key stays in memory.</summary>
    /// <exception cref="AloneException">The kept one cannot be read.</exception>
    public static X509Certificate2 Get(string? folder, DateTimeOffset now)
    {
        if (folder is null)
            return Create(now);
        var path = Path.Combine(folder, File);
        if (Kept(path) is { } kept)
        {
            if (kept.NotBefore.ToUniversalTime() <= now.UtcDateTime && kept.NotAfter.ToUniversalTime() > (now + Reserve).UtcDateTime)
                return kept;
            kept.Dispose();
        }
        var created = Create(now);
        Write(path, created.ExportCertificatePem() + "\n" + Key(created), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return created;
    }

    /// <summary>Writes the certificate for clients, without its key.</summary>
    public static void Export(X509Certificate2 certificate, string path) => Write(
        path, certificate.ExportCertificatePem() + "\n", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

    public static X509Certificate2 Create(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost, O=Embedded cloud", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(now, now + Life);
    }

    private static X509Certificate2? Kept(string path)
    {
        try
        {
            return System.IO.File.Exists(path) ? X509Certificate2.CreateFromPemFile(path) : null;
        }
        catch (CryptographicException failure)
        {
            throw new AloneException($"The certificate '{path}' cannot be read ({failure.Message}); move it away to get a new one.", failure);
        }
    }

    private static string Key(X509Certificate2 certificate)
    {
        using var key = certificate.GetECDsaPrivateKey();
        return key!.ExportPkcs8PrivateKeyPem() + "\n";
    }

    // Written beside and renamed over: nobody reads half of it, and the key is never open to others.
    private static void Write(string path, string text, UnixFileMode mode)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var beside = path + ".new";
        System.IO.File.Delete(beside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        using (var writer = new StreamWriter(beside, options))
            writer.Write(text);
        System.IO.File.Move(beside, path, overwrite: true);
    }
}
