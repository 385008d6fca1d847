using System.Security.Cryptography.X509Certificates;
using Portal.Emulator.Alone;

namespace Portal.Emulator.Tests.Alone;

public sealed class AloneCertificateTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void Create_AnyTime_IsAnAuthorityForLoopbackFromThenOn()
    {
        using var certificate = AloneCertificate.Create(Now);
        Assert.True(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single();
        Assert.Equal(["localhost"], names.EnumerateDnsNames());
        Assert.Equal(["127.0.0.1", "::1"], names.EnumerateIPAddresses().Select(address => address.ToString()));
        Assert.Equal(Now.UtcDateTime, certificate.NotBefore.ToUniversalTime());
        Assert.True(certificate.HasPrivateKey);
    }

    [Fact]
    public void Get_NearItsEnd_IsReplaced()
    {
        var folder = Directory.CreateTempSubdirectory("certificate");
        using var first = AloneCertificate.Get(folder.FullName, Now);
        using var kept = AloneCertificate.Get(folder.FullName, Now.AddDays(300));
        using var next = AloneCertificate.Get(folder.FullName, Now.AddDays(360));
        Assert.Equal(first.Thumbprint, kept.Thumbprint);
        Assert.NotEqual(first.Thumbprint, next.Thumbprint);
        folder.Delete(recursive: true);
    }
}
