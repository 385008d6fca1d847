using Portal.SwapTargets.CloudServices;

namespace Portal.SwapTargets.Tests.CloudServices;

public sealed class VaultCertificateTests
{
    private const string Vault = "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv-shop";

    [Fact]
    public void Of_AddressOfASecret_HasNameAndVersion()
    {
        var certificate = VaultCertificate.Of(Vault, "https://kv-shop.vault.azure.net/secrets/tls/4a8f");

        Assert.Equal(new VaultCertificate(Vault, "tls", "4a8f"), certificate);
        Assert.Equal(($"{Vault}/secrets/tls", "kv-shop: tls"), (certificate!.Id, certificate.Words));
        Assert.Equal(certificate, VaultCertificate.OfKey(certificate.Key));
    }

    [Fact]
    public void Of_NoVersion_IsEmptyThere() => Assert.Equal("", VaultCertificate.Of(Vault, "https://kv-shop.vault.azure.net/secrets/tls")!.Version);

    [Theory]
    [InlineData(null)]
    [InlineData("tls")]
    [InlineData("https://kv-shop.vault.azure.net/")]
    public void Of_SomethingElse_IsNone(string? url) => Assert.Null(VaultCertificate.Of(Vault, url));
}
