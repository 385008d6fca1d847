using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Operators;

public sealed class KeyProtectionTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keys-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void ProtectKeys_Certificate_KeysAreNotReadableWhereTheyLie()
    {
        var options = new KeyOptions { Certificate = NewCertificate("one") };

        var cookie = Protector(options).Protect("ana");

        var key = File.ReadAllText(Assert.Single(folder.GetFiles("key-*.xml")).FullName);
        Assert.Contains("<encryptedSecret", key, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
        Assert.Equal("ana", Protector(options).Unprotect(cookie));
    }

    [Fact]
    public void ProtectKeys_CertificateIsReplaced_OldCookiesHoldWithTheOneBefore()
    {
        var first = new KeyOptions { Certificate = NewCertificate("one") };
        var cookie = Protector(first).Protect("ana");
        var second = new KeyOptions { Certificate = NewCertificate("two") };

        Assert.Throws<CryptographicException>(() => Protector(second).Unprotect(cookie));
        second.PreviousCertificate = first.Certificate;
        Assert.Equal("ana", Protector(second).Unprotect(cookie));
    }

    [Fact]
    public void ProtectKeys_WithoutCertificate_KeysAreProtectedByTheirFolderAlone()
    {
        Protector(new KeyOptions()).Protect("ana");

        Assert.Contains("<masterKey", File.ReadAllText(Assert.Single(folder.GetFiles("key-*.xml")).FullName), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_CertificateThatIsNotThere_NamesTheKey() => Assert.StartsWith(
        "DataProtection:Certificate is nowhere.pem, which cannot be used", Assert.Single(new KeyOptions { Certificate = "nowhere.pem" }.Validate()), StringComparison.Ordinal);

    private IDataProtector Protector(KeyOptions options)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddDataProtection().SetApplicationName("test").PersistKeysToFileSystem(folder).ProtectKeys(options);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie");
    }

    private string NewCertificate(string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var path = Path.Combine(folder.FullName, $"{name}.pem");
        File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}");
        return path;
    }
}
