using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Browser.Tests.Support.Entra;

/// <summary>The certificate of the test's identity provider, trusted by this process: the portal checks it as it checks any other.</summary>
internal static partial class TrustedCertificate
{
    /// <summary>Null where there is no way to trust it.</summary>
    public static X509Certificate2? Value { get; private set; }

    /// <summary>Before anything speaks TLS: the system's certificates are read once.</summary>
    [ModuleInitializer]
    internal static void Trust()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1, O=Tests of the portal", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        Value = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddHours(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var file = Path.Combine(Directory.CreateTempSubdirectory("portal-trust-").FullName, "provider.pem");
        File.WriteAllText(file, Value.ExportCertificatePem());
        if (SetEnvironment("SSL_CERT_FILE", file, 1) != 0)
            Value = null;
    }

    // The environment of .NET is a copy; OpenSSL looks at the process's own.
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
