using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Arm.Tests;

public sealed class ClientCertificatesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("certificate-");
    private readonly X509Certificate2 certificate;

    public ClientCertificatesTests()
    {
        using var key = RSA.Create(2048);
        certificate = new CertificateRequest("CN=portal", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }

    public void Dispose()
    {
        certificate.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Load_PemAndPfx_HaveThePrivateKey()
    {
        foreach (var (path, password) in new[] { (Pem(withKey: true), null), (Pfx("secret"), "secret"), (Pfx(null), null) })
        {
            using var loaded = ClientCertificates.Load(path, password);

            Assert.Equal(certificate.Thumbprint, loaded.Thumbprint);
            Assert.True(loaded.HasPrivateKey);
        }
    }

    [Fact]
    public void Problem_NoFileNoKeyOrAnotherPassword_SaysSo()
    {
        Assert.NotNull(ClientCertificates.Problem(Path.Combine(folder.FullName, "none.pem"), null));
        Assert.NotNull(ClientCertificates.Problem(Pem(withKey: false), null));
        Assert.NotNull(ClientCertificates.Problem(Pfx("secret"), "other"));
        Assert.Null(ClientCertificates.Problem(Pfx("secret"), "secret"));
    }

    [Fact]
    public void Options_ClientCertificate_IsReadWhenItIsChecked()
    {
        var options = new ArmOptions { Cloud = "Public", Credential = "ClientCertificate", TenantId = "t", ClientId = "c" };
        Assert.Equal("Arm:ClientCertificate is missing; it is needed by Arm:Credential=ClientCertificate", Assert.Single(options.Validate()));

        options.ClientCertificate = Pem(withKey: false);
        Assert.StartsWith($"Arm:ClientCertificate={options.ClientCertificate} cannot be used", Assert.Single(options.Validate()), StringComparison.Ordinal);

        options.ClientCertificate = Pem(withKey: true);
        Assert.Empty(options.Validate());
    }

    private string Pem(bool withKey)
    {
        var path = Path.Combine(folder.FullName, $"{withKey}.pem");
        File.WriteAllText(path, certificate.ExportCertificatePem() + (withKey ? $"\n{certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()}" : ""));
        return path;
    }

    private string Pfx(string? password)
    {
        var path = Path.Combine(folder.FullName, $"{password ?? "none"}.pfx");
        File.WriteAllBytes(path, certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, password));
        return path;
    }
}
